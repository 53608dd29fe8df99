package org.rollcall.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which plan was carried out on a frozen list of machines, by whom, when? */
public record Run(
    long id,
    Order order,
    RunState state,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {
  public Plan plan() {
    return order.plan();
  }
}
