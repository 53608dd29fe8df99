package org.rollcall.run;

import static org.rollcall.db.Tables.FINDING;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.PRODUCT;

import java.util.Collection;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.rollcall.activation.Standing;
import org.rollcall.diagnosis.Known;

/** Which PCs put their disk back at each boot? They are neither imaged anew nor stalled by that. */
public final class JooqRestoring {
  private static final String BY_FACTS = "facts";
  private static final String BY_READING = "reading";

  private JooqRestoring() {}

  /** Takes over what visits found: a restore product that is there, or is there no more. */
  public static void byFacts(DSLContext sql) {
    var found =
        DSL.select(FINDING.MACHINE_ID)
            .from(FINDING)
            .where(
                FINDING.CODE.eq(Known.DISK_RESTORES_AT_BOOT.value()), FINDING.CLOSED_AT.isNull());
    sql.update(MACHINE)
        .setNull(MACHINE.RESTORES_BY)
        .where(MACHINE.RESTORES_BY.eq(BY_FACTS), MACHINE.ID.notIn(found))
        .execute();
    mark(
        sql,
        sql.select(MACHINE.ID)
            .from(MACHINE)
            .where(MACHINE.RESTORES_BY.isNull(), MACHINE.ID.in(found))
            .fetch(MACHINE.ID),
        BY_FACTS);
  }

  /** These went back to what they were, and nobody imaged them. */
  public static void byReading(DSLContext sql, Collection<Long> machines) {
    mark(sql, machines, BY_READING);
  }

  private static void mark(DSLContext sql, Collection<Long> machines, String by) {
    for (var machine : machines) {
      sql.update(MACHINE)
          .set(MACHINE.RESTORES_BY, by)
          .where(MACHINE.ID.eq(machine), MACHINE.RESTORES_BY.isNull())
          .execute();
      var stalled =
          sql.update(PRODUCT)
              .set(PRODUCT.STANDING, Standing.RENEWING.code())
              .where(PRODUCT.MACHINE_ID.eq(machine), PRODUCT.STANDING.eq(Standing.STALLED.code()))
              .execute();
      if (stalled > 0) JooqMachineSums.sumUp(sql, machine);
    }
  }

  /** It was booted and is still what it was: what its readings made us think is over. */
  public static void forget(DSLContext sql, long machine) {
    sql.update(MACHINE)
        .setNull(MACHINE.RESTORES_BY)
        .where(MACHINE.ID.eq(machine), MACHINE.RESTORES_BY.eq(BY_READING))
        .execute();
  }
}
