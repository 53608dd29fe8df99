package org.rollcall.compliance.asof;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.rollcall.db.Tables.FINDING;
import static org.rollcall.db.Tables.KEEPING;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.MACHINE_PAST;
import static org.rollcall.db.Tables.PRODUCT;
import static org.rollcall.db.Tables.READING;
import static org.rollcall.db.Tables.REPORT;
import static org.rollcall.db.Tables.ROOM;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.rollcall.db.tables.Reading;
import org.rollcall.store.Database;

/** What does the database keep of the past? */
public final class JooqKeeping implements Keeping {
  /** Days thinned in one transaction: the server goes on with its work in between. */
  private static final int DAYS_AT_ONCE = 1;

  private final Database database;
  private final Supplier<ZoneId> zone;

  public JooqKeeping(Database database, Supplier<ZoneId> zone) {
    this.database = database;
    this.zone = zone;
  }

  @Override
  public void note(Instant now) {
    database.call(
        sql -> {
          lock(sql);
          var ended =
              sql.update(MACHINE_PAST)
                  .set(MACHINE_PAST.TO_AT, now)
                  .where(MACHINE_PAST.TO_AT.isNull(), exists(changed()))
                  .execute();
          return ended + begin(sql, now);
        });
  }

  /** Whoever else notes or thins waits. */
  private static @Nullable Instant lock(DSLContext sql) {
    return sql.selectFrom(KEEPING)
        .where(KEEPING.ID.eq(1))
        .forUpdate()
        .fetchSingle(KEEPING.THINNED_TO);
  }

  private static Select<?> changed() {
    return selectOne()
        .from(MACHINE)
        .leftJoin(ROOM)
        .on(ROOM.ID.eq(MACHINE.ROOM_ID))
        .where(MACHINE.ID.eq(MACHINE_PAST.MACHINE_ID))
        .and(
            MACHINE
                .NAME
                .isDistinctFrom(MACHINE_PAST.NAME)
                .or(ROOM.NAME.isDistinctFrom(MACHINE_PAST.ROOM))
                .or(ROOM.BUILDING.isDistinctFrom(MACHINE_PAST.BUILDING))
                .or(MACHINE.OWNER.isDistinctFrom(MACHINE_PAST.OWNER))
                .or(MACHINE.LIFE_CYCLE.isDistinctFrom(MACHINE_PAST.LIFE_CYCLE)));
  }

  private static int begin(DSLContext sql, Instant now) {
    var open = MACHINE_PAST.as("open");
    var any = MACHINE_PAST.as("any_past");
    var known = exists(selectOne().from(any).where(any.MACHINE_ID.eq(MACHINE.ID)));
    return sql.insertInto(
            MACHINE_PAST,
            MACHINE_PAST.MACHINE_ID,
            MACHINE_PAST.FROM_AT,
            MACHINE_PAST.NOTED_AT,
            MACHINE_PAST.NAME,
            MACHINE_PAST.ROOM,
            MACHINE_PAST.BUILDING,
            MACHINE_PAST.OWNER,
            MACHINE_PAST.LIFE_CYCLE)
        .select(
            select(
                    MACHINE.ID,
                    when(known, val(now)).otherwise(val(Instant.EPOCH)),
                    val(now),
                    MACHINE.NAME,
                    ROOM.NAME,
                    ROOM.BUILDING,
                    MACHINE.OWNER,
                    MACHINE.LIFE_CYCLE)
                .from(MACHINE)
                .leftJoin(ROOM)
                .on(ROOM.ID.eq(MACHINE.ROOM_ID))
                .where(
                    notExists(
                        selectOne()
                            .from(open)
                            .where(open.MACHINE_ID.eq(MACHINE.ID), open.TO_AT.isNull()))))
        .execute();
  }

  @Override
  public long thin(Instant now) {
    // What is late by less than a day still finds its day whole.
    var end =
        now.atZone(zone.get()).toLocalDate().minusDays(1).atStartOfDay(zone.get()).toInstant();
    var gone = 0L;
    var went = 0L;
    do {
      went = database.call(sql -> nextDay(sql, end));
      gone += Math.max(0, went);
    } while (went >= 0);
    return gone;
  }

  /** How many readings of the next day went; less than none when there is no such day. */
  private long nextDay(DSLContext sql, Instant end) {
    var thinned = lock(sql);
    var first = thinned == null ? firstReading(sql) : firstReadingFrom(sql, thinned);
    if (first == null || !first.isBefore(end)) return -1;
    var day = first.atZone(zone.get()).toLocalDate();
    var from = day.atStartOfDay(zone.get()).toInstant();
    var to = day.plusDays(DAYS_AT_ONCE).atStartOfDay(zone.get()).toInstant();
    var gone = 0L;
    var start = from;
    for (var stop : stops(sql, from, to)) {
      gone += thin(sql, start, stop);
      start = stop;
    }
    sql.update(KEEPING).set(KEEPING.THINNED_TO, to).where(KEEPING.ID.eq(1)).execute();
    return gone;
  }

  private static @Nullable Instant firstReading(DSLContext sql) {
    return sql.select(min(READING.OBSERVED_AT)).from(READING).fetchSingle(row -> row.value1());
  }

  private static @Nullable Instant firstReadingFrom(DSLContext sql, Instant from) {
    return sql.select(min(READING.OBSERVED_AT))
        .from(READING)
        .where(READING.OBSERVED_AT.ge(from))
        .fetchSingle(row -> row.value1());
  }

  /** The times within the day that reports were made of, and its end. */
  private static List<Instant> stops(DSLContext sql, Instant from, Instant to) {
    var stops =
        new ArrayList<>(
            sql.selectDistinct(REPORT.AS_OF)
                .from(REPORT)
                .where(REPORT.AS_OF.gt(from), REPORT.AS_OF.lt(to))
                .orderBy(REPORT.AS_OF)
                .fetch(REPORT.AS_OF));
    stops.add(to);
    return stops;
  }

  private static int thin(DSLContext sql, Instant from, Instant to) {
    var later = READING.as("later");
    var again = READING.as("again");
    return sql.deleteFrom(READING)
        .where(READING.OBSERVED_AT.ge(from), READING.OBSERVED_AT.lt(to))
        .and(READING.SELF_REPORT_ID.isNull())
        .and(exists(selectOne().from(later).where(isLater(later), later.OBSERVED_AT.lt(to))))
        .and(
            READING
                .ATTEMPT_ID
                .isNull()
                .or(
                    exists(
                        selectOne()
                            .from(again)
                            .where(isLater(again), again.ATTEMPT_ID.eq(READING.ATTEMPT_ID)))))
        .and(notExists(current()))
        .and(notExists(cited()))
        .execute();
  }

  private static Condition isLater(Reading other) {
    return other
        .PRODUCT_ID
        .eq(READING.PRODUCT_ID)
        .and(
            other
                .OBSERVED_AT
                .gt(READING.OBSERVED_AT)
                .or(other.OBSERVED_AT.eq(READING.OBSERVED_AT).and(other.ID.gt(READING.ID))));
  }

  private static Select<?> current() {
    return selectOne()
        .from(PRODUCT)
        .where(PRODUCT.ID.eq(READING.PRODUCT_ID), PRODUCT.READING_ID.eq(READING.ID));
  }

  /** A finding about the product rests on what was read when it was opened, seen last or closed. */
  private static Select<?> cited() {
    return selectOne()
        .from(FINDING)
        .where(FINDING.PRODUCT_ID.eq(READING.PRODUCT_ID))
        .and(READING.OBSERVED_AT.in(FINDING.OPENED_AT, FINDING.LAST_SEEN_AT, FINDING.CLOSED_AT));
  }
}
