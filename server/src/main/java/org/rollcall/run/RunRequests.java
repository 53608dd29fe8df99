package org.rollcall.run;

import java.time.Instant;
import java.util.function.LongSupplier;

/** Which request made which run? A request that is sent again makes no second one. */
public interface RunRequests {
  /**
   * What came of a request?
   *
   * @param first whether it was carried out now
   */
  record Made(long run, boolean first) {}

  /**
   * Carries the request out, unless one of this key was carried out before.
   *
   * @param body of the request as a digest: one key stands for one body
   * @throws KeyTaken when the key was used with another body
   */
  Made once(String key, String body, Instant at, LongSupplier make);

  /** Somebody used one key for two different requests. */
  final class KeyTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
