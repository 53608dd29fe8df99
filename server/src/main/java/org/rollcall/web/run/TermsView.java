package org.rollcall.web.run;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.run.Terms;

/** Under which terms is it done? */
@Serdeable(naming = SnakeCaseStrategy.class)
public record TermsView(
    @Nullable String credential,
    @Nullable String transport,
    @Nullable Integer port,
    int atOnce,
    int perRoom,
    long jitterSeconds,
    List<Integer> waves,
    BrakeView brake,
    boolean catchUp,
    boolean keepHours,
    boolean wake,
    boolean shutDown) {
  public static TermsView of(Terms terms) {
    var way = terms.way();
    var limits = terms.limits();
    return new TermsView(
        way.credential(),
        way.protocol() == null ? null : way.protocol().code(),
        way.port(),
        limits.atOnce(),
        limits.perRoom(),
        limits.jitter().toSeconds(),
        terms.waves(),
        new BrakeView(terms.brake().harmPercent(), terms.brake().reached()),
        terms.catchesUp(),
        terms.hours().keepsRooms(),
        terms.wake().wakes(),
        terms.wake().shutsDown());
  }

  /** From when on does the run do harm? */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record BrakeView(int harmPercent, int reached) {}
}
