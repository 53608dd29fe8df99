package org.rollcall.web.run;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.run.Outcome;
import org.rollcall.run.Target;

/**
 * How does one machine fare in a run?
 *
 * @param untilReboot whether what was activated is gone at the next reboot, with all that is on the
 *     disk
 * @param owedFor what it waits for, and dueAt when it is looked after next
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record TargetView(
    long id,
    long machineId,
    String machine,
    String address,
    @Nullable Integer port,
    @Nullable String transport,
    @Nullable String credential,
    @Nullable String room,
    int wave,
    String state,
    @Nullable OutcomeView outcome,
    boolean untilReboot,
    int attempts,
    @Nullable String owedFor,
    @Nullable Instant dueAt,
    @Nullable Instant wokenAt,
    @Nullable Instant endedAt) {
  static TargetView of(Target target, boolean restores) {
    var machine = target.machine();
    var endpoint = machine.endpoint();
    var progress = target.progress();
    var owed = progress.owed();
    return new TargetView(
        target.id(),
        machine.id(),
        machine.name().value(),
        endpoint.address().value(),
        endpoint.port(),
        endpoint.protocol() == null ? null : endpoint.protocol().code(),
        endpoint.credential(),
        machine.room() == null ? null : machine.room().name(),
        target.wave(),
        progress.state().code(),
        progress.outcome() == null ? null : OutcomeView.of(progress.outcome()),
        restores && isSuccess(progress.outcome()),
        progress.attempts(),
        owed == null ? null : owed.reason().code(),
        owed == null ? null : owed.dueAt(),
        progress.wokenAt(),
        progress.endedAt());
  }

  private static boolean isSuccess(@Nullable Outcome outcome) {
    return outcome != null && outcome.kind() == Outcome.Kind.SUCCESS;
  }

  /**
   * One page of targets.
   *
   * @param next the {@code after} of the next page; null on the last
   */
  @Serdeable
  public record PageView(List<TargetView> targets, @Nullable Long next) {}
}
