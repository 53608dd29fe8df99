package org.rollcall.discovery.range;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.rollcall.store.CleanText;

/** What does an SSH server say of itself to whoever connects (RFC 4253, 4.2)? */
final class SshGreeting {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  // A warning to intruders may come before the line that counts.
  private static final int LARGEST = 4 << 10;
  private static final int LONGEST = 200;

  private SshGreeting() {}

  /** The line with its version; empty where nothing of the kind comes in time. */
  static String of(Socket line) {
    var said = new ByteArrayOutputStream();
    var until = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (said.size() < LARGEST) {
        line.setSoTimeout(millisLeft(until));
        var read = line.getInputStream().read();
        if (read < 0) break;
        said.write(read);
        if (read == '\n' && !version(said).isEmpty()) break;
      }
    } catch (IOException _) {
      // Too slow or gone: what it said so far is all that it says.
    }
    return version(said);
  }

  private static int millisLeft(long until) throws SocketTimeoutException {
    var left = Duration.ofNanos(until - System.nanoTime()).toMillis();
    if (left <= 0) throw new SocketTimeoutException();
    return (int) left;
  }

  private static String version(ByteArrayOutputStream said) {
    return said.toString(StandardCharsets.US_ASCII)
        .lines()
        .filter(text -> text.startsWith("SSH-"))
        .findFirst()
        .map(text -> CleanText.line(text, LONGEST))
        .orElse("");
  }
}
