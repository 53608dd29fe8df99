package org.rollcall.access.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** In which time step would the device show this code? RFC 6238, as every app on a phone has it. */
final class TimeCode {
  static final int DIGITS = 6;
  static final Duration STEP = Duration.ofSeconds(30);

  // RFC 6238, 5.2: one step for the way, and phones whose clocks are off by as much.
  private static final int DRIFT = 1;

  private final TimeBasedOneTimePasswordGenerator generator =
      new TimeBasedOneTimePasswordGenerator(STEP, DIGITS);

  /** The step of the code; empty where it is of none that is near. */
  OptionalLong step(byte[] secret, String code, Instant now) {
    var found = OptionalLong.empty();
    var middle = now.getEpochSecond() / STEP.toSeconds();
    // All are looked at, whichever fits: how long it takes tells nothing.
    for (var step = middle - DRIFT; step <= middle + DRIFT; step++) {
      if (isSame(code(secret, step), code)) found = OptionalLong.of(step);
    }
    return found;
  }

  String code(byte[] secret, long step) {
    try {
      var at = Instant.ofEpochSecond(step * STEP.toSeconds());
      return generator.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), at);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
