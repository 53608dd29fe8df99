package org.rollcall.lab.cmd;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What does a command print that does not know when to stop? */
final class Flood implements Supplier<byte @Nullable []> {
  private static final int PIECE = 4096;
  private static final byte[] LINES =
      "The same line, again and again, and nobody stops it.\r\n"
          .repeat(PIECE / 54 + 1)
          .substring(0, PIECE)
          .getBytes(StandardCharsets.US_ASCII);

  private long left;

  Flood(long megabytes) {
    left = megabytes * (1 << 20) / PIECE;
  }

  @Override
  public byte @Nullable [] get() {
    return left-- > 0 ? LINES : null;
  }
}
