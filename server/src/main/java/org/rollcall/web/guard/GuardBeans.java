package org.rollcall.web.guard;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.rollcall.audit.Audit;
import org.rollcall.audit.JooqRefusals;
import org.rollcall.audit.Refusals;
import org.rollcall.store.Database;
import org.rollcall.store.Sweeps;

/** With what does the guard work? */
@Factory
final class GuardBeans {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Singleton
  Refusals refusals(Database database, Audit audit) {
    return new JooqRefusals(database, audit);
  }

  @Singleton
  @Named("sum-up-refusals")
  Sweeps.Sweep sumUp(Refusals refusals, InstantSource clock) {
    return new Sweeps.Sweep("sum-up-refusals", MINUTE, () -> refusals.sumUp(clock.instant()));
  }
}
