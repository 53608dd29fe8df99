package org.rollcall.run;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which plan was carried out on a frozen list of machines, by whom, when? */
public record Run(long id, Order order, Progress progress) {
  /**
   * How far has it come?
   *
   * @param wave the last wave that may go
   * @param haltedBy the code of the {@link StopReason} for which it is paused or was stopped
   * @param overruled the codes of those for which somebody let it go on
   */
  public record Progress(
      RunState state,
      int wave,
      Instant createdAt,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt,
      @Nullable String haltedBy,
      Set<String> overruled) {
    public Progress {
      overruled = Set.copyOf(overruled);
    }
  }

  public Plan plan() {
    return order.plan();
  }

  public Terms terms() {
    return order.terms();
  }

  public RunState state() {
    return progress.state();
  }
}
