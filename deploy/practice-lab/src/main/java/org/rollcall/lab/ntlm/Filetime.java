package org.rollcall.lab.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;

/** How does Windows count time? In steps of 100 ns since 1601 ([MS-DTYP] 2.3.3). */
final class Filetime {
  private static final long SECONDS_FROM_1601_TO_1970 = 11_644_473_600L;
  private static final long STEPS_A_SECOND = 10_000_000;

  private Filetime() {}

  static byte[] bytes(Instant instant) {
    var steps =
        (instant.getEpochSecond() + SECONDS_FROM_1601_TO_1970) * STEPS_A_SECOND
            + instant.getNano() / 100;
    return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(steps).array();
  }

  static Duration between(byte[] one, byte[] other) {
    return Duration.ofMillis((steps(one) - steps(other)) / 10_000).abs();
  }

  private static long steps(byte[] filetime) {
    return ByteBuffer.wrap(filetime).order(ByteOrder.LITTLE_ENDIAN).getLong();
  }
}
