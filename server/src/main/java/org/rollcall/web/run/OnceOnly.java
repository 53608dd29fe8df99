package org.rollcall.web.run;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.rollcall.run.RunRequests;
import org.rollcall.run.RunRequests.Made;
import org.rollcall.web.problem.Problem;

/** Was this request carried out before? Known by its {@code Idempotency-Key}, if it has one. */
@Singleton
final class OnceOnly {
  static final String HEADER = "Idempotency-Key";
  private static final int LONGEST_KEY = 200;

  private final RunRequests requests;
  private final InstantSource clock;

  OnceOnly(RunRequests requests, InstantSource clock) {
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * Carries the request out, or finds what came of it.
   *
   * @param said what the request asks, path and body: one key stands for one request
   */
  Made carryOut(@Nullable String key, String said, LongSupplier make) {
    if (key == null) return new Made(make.getAsLong(), true);
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw Problem.field(HEADER, "idempotency_key_unusable");
    }
    try {
      return requests.once(key, digest(said), clock.instant(), make);
    } catch (RunRequests.KeyTaken _) {
      throw new Problem(HttpStatus.UNPROCESSABLE_ENTITY, "idempotency_key_taken", HEADER, Map.of());
    }
  }

  private static String digest(String said) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(said.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
