package org.rollcall.transport.wsman;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Stands between two who talk, writes down all they say, and may change what is answered. */
final class ManInTheMiddle implements AutoCloseable {
  /** What becomes of the answer of this number, all answers being counted from 1. */
  interface Trick {
    byte[] on(int number, byte[] answer);
  }

  /** How he is called, and how he calls. */
  interface Ends {
    ServerSocket listen() throws IOException;

    Socket call() throws IOException;
  }

  private interface Framing {
    byte[] message(InputStream in) throws IOException;
  }

  private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length:\\s*(\\d+)");

  private final ServerSocket server;
  private final Ends ends;
  private final Trick trick;
  private final Framing framing;
  private final List<byte[]> requests = new CopyOnWriteArrayList<>();
  private final List<byte[]> answers = new CopyOnWriteArrayList<>();
  private final AtomicInteger number = new AtomicInteger();

  private ManInTheMiddle(Ends ends, Trick trick, Framing framing) {
    this.ends = ends;
    this.trick = trick;
    this.framing = framing;
    try {
      server = ends.listen();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Thread.startVirtualThread(this::accept);
  }

  /** Hears what is said to a KDC by TCP (RFC 4120, 7.2.2). */
  static ManInTheMiddle hearing(int port) {
    return new ManInTheMiddle(plain(port), (_, answer) -> answer, ManInTheMiddle::counted);
  }

  /** Hears, and changes, what is said in HTTP. */
  static ManInTheMiddle between(Ends ends, Trick trick) {
    return new ManInTheMiddle(ends, trick, ManInTheMiddle::http);
  }

  static Ends plain(int port) {
    return new Ends() {
      @Override
      public ServerSocket listen() throws IOException {
        return new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress());
      }

      @Override
      public Socket call() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
      }
    };
  }

  int port() {
    return server.getLocalPort();
  }

  List<byte[]> requests() {
    return requests;
  }

  List<byte[]> answers() {
    return answers;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var caller = server.accept();
        Thread.startVirtualThread(() -> pass(caller));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void pass(Socket caller) {
    try (caller;
        var called = ends.call()) {
      while (true) {
        var request = framing.message(caller.getInputStream());
        if (request.length == 0) return;
        requests.add(request);
        called.getOutputStream().write(request);
        called.getOutputStream().flush();
        var answer = framing.message(called.getInputStream());
        answers.add(answer);
        caller.getOutputStream().write(trick.on(number.incrementAndGet(), answer));
        caller.getOutputStream().flush();
      }
    } catch (IOException _) {
      // One of the two has hung up.
    }
  }

  private static byte[] counted(InputStream in) throws IOException {
    var head = in.readNBytes(4);
    if (head.length < 4) return new byte[0];
    var body = in.readNBytes(ByteBuffer.wrap(head).getInt());
    return ByteBuffer.allocate(4 + body.length).put(head).put(body).array();
  }

  private static byte[] http(InputStream in) throws IOException {
    var message = new ByteArrayOutputStream();
    while (!message.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      var next = in.read();
      if (next < 0) return new byte[0];
      message.write(next);
    }
    var length = LENGTH.matcher(message.toString(StandardCharsets.ISO_8859_1));
    if (length.find()) message.writeBytes(in.readNBytes(Integer.parseInt(length.group(1))));
    return message.toByteArray();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
