package org.rollcall.kms;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.KmsAddress;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Trust;

/**
 * Does a KMS host take connections from this server? Nothing is said to it: a KMS request would be
 * counted as a client's.
 */
public final class KmsCheck {
  private final Function<Endpoint, Optional<Fault>> obstacle;
  private final LongSupplier nanoTime;

  /**
   * What came of the check?
   *
   * @param fault why it does not answer; null when it does
   */
  public record Result(Duration took, Fault.@Nullable Kind fault) {
    public boolean reachable() {
      return fault == null;
    }
  }

  /** A check that finds out in this way why nothing answers somewhere. */
  public KmsCheck(Function<Endpoint, Optional<Fault>> obstacle, LongSupplier nanoTime) {
    this.obstacle = obstacle;
    this.nanoTime = nanoTime;
  }

  public Result check(KmsAddress address) {
    // The scheme is that of the port's usual neighbour; a connection without a word has none.
    var endpoint =
        new Endpoint(address.host(), address.port(), Scheme.WINRM, new Trust.PublicAuthorities());
    var begun = nanoTime.getAsLong();
    var fault = obstacle.apply(endpoint).map(Fault::kind).orElse(null);
    return new Result(Duration.ofNanos(nanoTime.getAsLong() - begun), fault);
  }
}
