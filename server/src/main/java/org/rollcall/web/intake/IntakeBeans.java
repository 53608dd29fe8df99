package org.rollcall.web.intake;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.rollcall.audit.Audit;
import org.rollcall.inventory.intake.Intakes;
import org.rollcall.inventory.intake.JooqIntakes;
import org.rollcall.inventory.intake.JooqStock;
import org.rollcall.inventory.intake.Reception;
import org.rollcall.inventory.intake.Stock;
import org.rollcall.store.Database;
import org.rollcall.store.Sweeps;

/** With what do the controllers of lists work? */
@Factory
final class IntakeBeans {
  private static final Duration HOUR = Duration.ofHours(1);
  // What a list did can be looked up for a term.
  private static final Duration KEPT = Duration.ofDays(180);

  @Singleton
  Stock stock(Database database) {
    return new JooqStock(database);
  }

  @Singleton
  Intakes intakes(Database database) {
    return new JooqIntakes(database);
  }

  @Singleton
  Reception reception(
      Database database, Stock stock, Intakes intakes, Audit audit, InstantSource clock) {
    return new Reception(database, stock, intakes, audit, clock);
  }

  @Singleton
  @Named("forget-imports")
  Sweeps.Sweep forget(Intakes intakes, InstantSource clock) {
    return new Sweeps.Sweep(
        "forget-imports", HOUR, () -> intakes.sweep(clock.instant(), clock.instant().minus(KEPT)));
  }
}
