package org.rollcall.transport.look;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What does a service say of itself to somebody who says nothing of himself? Asked without a user
 * name; of the answer only words that we know are taken.
 */
public final class Listening {
  private static final int MOST = 16_384;
  private static final List<String> METHODS =
      List.of("Negotiate", "Kerberos", "NTLM", "CredSSP", "Basic");
  private static final Pattern BANNER = Pattern.compile("SSH-2\\.0-([A-Za-z0-9._-]{1,60})");

  private final Names names;

  public Listening(Names names) {
    this.names = names;
  }

  /** Which ways of logging in WinRM offers over HTTP there; empty where nothing like it answers. */
  public Optional<List<String>> methods(String host, int port, Duration patience) {
    var request =
        "POST /wsman HTTP/1.1\r\nHost: %s\r\nContent-Type: application/soap+xml;charset=UTF-8\r\n"
                .formatted(host.indexOf(':') >= 0 ? "[" + host + "]" : host)
            + "Content-Length: 0\r\nConnection: close\r\n\r\n";
    return said(host, port, request, patience)
        .filter(head -> head.startsWith("HTTP/1.1 401"))
        .map(Listening::offered);
  }

  private static List<String> offered(String head) {
    var offered = new ArrayList<String>();
    for (var method : METHODS) {
      var line = "\nwww-authenticate: " + method.toLowerCase(Locale.ROOT);
      if (head.toLowerCase(Locale.ROOT).contains(line)) offered.add(method);
    }
    return offered;
  }

  /** Which SSH server that is, as its first line says; empty where none speaks. */
  public Optional<String> sshServer(String host, int port, Duration patience) {
    return said(host, port, "", patience)
        .map(BANNER::matcher)
        .filter(Matcher::lookingAt)
        .map(found -> found.group(1));
  }

  private Optional<String> said(String host, int port, String question, Duration patience) {
    var address = names.addressOf(host, patience);
    if (address.isEmpty()) return Optional.empty();
    try (var socket = new Socket()) {
      CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
          .execute(() -> Quietly.close(socket));
      socket.connect(
          new InetSocketAddress(address.get(), port), Math.toIntExact(patience.toMillis()));
      socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
      return Optional.of(head(socket.getInputStream(), question.isEmpty()));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /** Up to the empty line behind the head, or of a banner up to the end of its line. */
  private static String head(InputStream in, boolean oneLine) throws IOException {
    var text = new StringBuilder();
    for (int read = in.read(); read >= 0 && text.length() < MOST; read = in.read()) {
      if (read == '\r') continue;
      text.append((char) read);
      if (read == '\n' && (oneLine || endsWithEmptyLine(text))) break;
    }
    return text.toString();
  }

  private static boolean endsWithEmptyLine(StringBuilder text) {
    var length = text.length();
    return length > 1 && text.charAt(length - 2) == '\n';
  }
}
