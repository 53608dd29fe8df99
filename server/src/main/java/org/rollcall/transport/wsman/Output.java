package org.rollcall.transport.wsman;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rollcall.transport.wsman.SoapAnswer.Chunk;

/** What has a command printed so far? Kept as bytes, since a piece may end within a character. */
final class Output {
  private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
  private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
  private final int most;

  Output(int most) {
    this.most = most;
  }

  /** Whether it still fits. */
  boolean add(List<Chunk> chunks) {
    for (var chunk : chunks) {
      if (stdout.size() + stderr.size() + chunk.bytes().length > most) return false;
      (chunk.stderr() ? stderr : stdout).writeBytes(chunk.bytes());
    }
    return true;
  }

  String stdout() {
    return stdout.toString(StandardCharsets.UTF_8);
  }

  String stderr() {
    return CliXml.plain(stderr.toString(StandardCharsets.UTF_8));
  }
}
