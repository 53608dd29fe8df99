package org.rollcall.transport.overthere;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.rollcall.transport.wsman.CliXml;

/**
 * What has a command printed on one of its two streams? Kept as bytes, since a piece may end within
 * a character; both streams together have one limit.
 */
final class Spill extends OutputStream {
  /** It printed more than anybody wants to keep. */
  static final class Overflow extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final AtomicInteger room;

  /**
   * @param room how many bytes may still come, on this stream and on those that share it
   */
  Spill(AtomicInteger room) {
    this.room = room;
  }

  @Override
  public void write(int oneByte) throws IOException {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) throws IOException {
    if (room.addAndGet(-length) < 0) throw new Overflow();
    kept.write(bytes, from, length);
  }

  synchronized String text() {
    return kept.toString(StandardCharsets.UTF_8);
  }

  /** As a person would have read it: PowerShell wraps its complaints in XML. */
  String complaint() {
    return CliXml.plain(text());
  }
}
