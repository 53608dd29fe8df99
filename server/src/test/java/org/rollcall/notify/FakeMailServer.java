package org.rollcall.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server with a certificate of its own, which notes what it hears and whether within TLS.
 */
final class FakeMailServer implements AutoCloseable {
  /** From when on is it spoken to within TLS? */
  enum Way {
    AT_ONCE,
    STARTTLS,
    NEVER
  }

  final List<String> heard = new CopyOnWriteArrayList<>();
  final List<String> mails = new CopyOnWriteArrayList<>();
  private final ServerSocket door;
  private final SSLContext tls;
  private final Way way;
  private final String extension;

  /**
   * @param extension one more that it says it knows
   */
  FakeMailServer(SSLContext tls, Way way, String extension) throws IOException {
    this.tls = tls;
    this.way = way;
    this.extension = extension;
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        var visitor = door.accept();
        Thread.ofVirtual().start(() -> listen(visitor));
      } catch (IOException _) {
        return; // closed
      }
    }
  }

  private void listen(Socket visitor) {
    try (visitor) {
      talk(way == Way.AT_ONCE ? wrapped(visitor) : visitor);
    } catch (IOException _) {
      // The visitor went away, as one does who does not trust us.
    }
  }

  private SSLSocket wrapped(Socket socket) throws IOException {
    var within =
        (SSLSocket)
            tls.getSocketFactory().createSocket(socket, "localhost", socket.getPort(), true);
    within.setUseClientMode(false);
    within.startHandshake();
    return within;
  }

  private void talk(Socket socket) throws IOException {
    var secret = socket instanceof SSLSocket;
    var in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    if (way != Way.STARTTLS || !secret) say(socket, "220 localhost");
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      heard.add((secret ? "secret " : "clear ") + line);
      switch (line.split(" ", 2)[0]) {
        case "EHLO" -> say(socket, greeting(secret));
        case "STARTTLS" -> {
          say(socket, "220 go ahead");
          talk(wrapped(socket));
          return;
        }
        case "AUTH" -> say(socket, "235 welcome");
        case "DATA" -> {
          say(socket, "354 go ahead");
          mails.add(mail(in));
          say(socket, "250 taken");
        }
        case "QUIT" -> say(socket, "221 good-bye");
        default -> say(socket, "250 fine");
      }
    }
  }

  private String greeting(boolean secret) {
    var starts = way == Way.STARTTLS && !secret ? "250-STARTTLS\r\n" : "";
    return "250-localhost\r\n" + starts + "250-" + extension + "\r\n250 AUTH PLAIN";
  }

  private static String mail(BufferedReader in) throws IOException {
    var mail = new StringBuilder();
    for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      mail.append(line).append('\n');
    }
    return mail.toString();
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
