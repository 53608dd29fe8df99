package org.rollcall.run;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.rollcall.db.Tables.FINDING;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.PRODUCT;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Standing;
import org.rollcall.diagnosis.Known;
import org.rollcall.event.JooqNews;
import org.rollcall.store.Database;

/** Which PCs put their disk back at each boot? They are neither imaged anew nor stalled by that. */
public final class JooqRestoring implements Restoring {
  private static final String BY_FACTS = "facts";
  private static final String BY_READING = "reading";
  private static final String BY_PERSON = "person";

  private final Database database;

  public JooqRestoring(Database database) {
    this.database = database;
  }

  @Override
  public Optional<String> by(long machine) {
    return database.call(
        sql ->
            sql.select(MACHINE.RESTORES_BY)
                .from(MACHINE)
                .where(MACHINE.ID.eq(machine), MACHINE.RESTORES_BY.isNotNull())
                .fetchOptional(MACHINE.RESTORES_BY));
  }

  @Override
  public Set<Long> among(Collection<Long> machines) {
    return machines.isEmpty()
        ? Set.of()
        : database.call(
            sql ->
                sql.select(MACHINE.ID)
                    .from(MACHINE)
                    .where(MACHINE.RESTORES_BY.isNotNull())
                    .and(MACHINE.ID.in(machines))
                    .fetchSet(MACHINE.ID));
  }

  @Override
  public boolean say(long machine, int version, @Nullable Boolean restores) {
    var restored = Boolean.TRUE.equals(restores);
    return database.call(
        sql -> {
          var kept =
              sql.update(MACHINE)
                  .set(MACHINE.RESTORES_SAID, restores)
                  .set(MACHINE.RESTORES_BY, restored ? BY_PERSON : null)
                  .set(MACHINE.VERSION, version + 1)
                  .where(MACHINE.ID.eq(machine), MACHINE.VERSION.eq(version))
                  .execute();
          if (kept == 0) return false;
          if (restored) settle(sql, machine);
          JooqNews.ofMachines(sql, List.of(machine), "changed");
          return true;
        });
  }

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
            .where(MACHINE.RESTORES_BY.isNull(), MACHINE.RESTORES_SAID.isNull())
            .and(MACHINE.ID.in(found))
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
          .and(MACHINE.RESTORES_SAID.isNull())
          .execute();
      settle(sql, machine);
    }
  }

  /** What was put back with the disk was not held up by anybody. */
  private static void settle(DSLContext sql, long machine) {
    var restores =
        selectOne().from(MACHINE).where(MACHINE.ID.eq(machine), MACHINE.RESTORES_BY.isNotNull());
    var stalled =
        sql.update(PRODUCT)
            .set(PRODUCT.STANDING, Standing.RENEWING.code())
            .where(PRODUCT.MACHINE_ID.eq(machine), PRODUCT.STANDING.eq(Standing.STALLED.code()))
            .and(exists(restores))
            .execute();
    if (stalled > 0) JooqMachineSums.sumUp(sql, machine);
  }

  /** It was booted and is still what it was: what its readings made us think is over. */
  public static void forget(DSLContext sql, long machine) {
    sql.update(MACHINE)
        .setNull(MACHINE.RESTORES_BY)
        .where(MACHINE.ID.eq(machine), MACHINE.RESTORES_BY.eq(BY_READING))
        .execute();
  }
}
