package org.rollcall.compliance.report;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.rollcall.db.Tables.FINDING;
import static org.rollcall.db.Tables.INSTALLATION;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.MACHINE_PAST;
import static org.rollcall.db.Tables.PRODUCT;
import static org.rollcall.db.Tables.RUN;
import static org.rollcall.db.Tables.TARGET;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rollcall.compliance.asof.History.Question;
import org.rollcall.inventory.selector.JooqSelection;
import org.rollcall.inventory.selector.Selector;
import org.rollcall.inventory.selector.Stretch;
import org.rollcall.store.Database;

/** What did the database know of findings, runs and re-imaged machines at a given time? */
public final class JooqLedger implements Ledger {
  private static final int AT_ONCE = 1_000;

  private final Database database;
  private final InstantSource clock;
  private final Supplier<ZoneId> zone;

  public JooqLedger(Database database, InstantSource clock, Supplier<ZoneId> zone) {
    this.database = database;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public void findings(Question question, Consumer<OpenFinding> taker) {
    var at = question.asOf().before();
    database.call(
        sql -> {
          var query =
              sql.select(
                      MACHINE_PAST.NAME,
                      MACHINE_PAST.BUILDING,
                      MACHINE_PAST.ROOM,
                      FINDING.CODE,
                      PRODUCT.TITLE,
                      FINDING.OPENED_AT)
                  .from(FINDING)
                  .join(MACHINE_PAST)
                  .on(MACHINE_PAST.MACHINE_ID.eq(FINDING.MACHINE_ID))
                  .leftJoin(PRODUCT)
                  .on(PRODUCT.ID.eq(FINDING.PRODUCT_ID))
                  .where(then(at), chosen(sql, question.selector()))
                  .and(FINDING.OPENED_AT.lt(at))
                  .and(FINDING.CLOSED_AT.isNull().or(FINDING.CLOSED_AT.ge(at)))
                  .orderBy(FINDING.OPENED_AT, FINDING.ID)
                  .fetchSize(AT_ONCE);
          try (var rows = query.fetchLazy()) {
            for (var row : rows) {
              taker.accept(
                  new OpenFinding(
                      row.value1(),
                      row.value2(),
                      row.value3(),
                      row.value4(),
                      row.value5(),
                      row.value6()));
            }
          }
          return question;
        });
  }

  private static Condition then(Instant at) {
    return MACHINE_PAST
        .FROM_AT
        .lt(at)
        .and(MACHINE_PAST.TO_AT.isNull().or(MACHINE_PAST.TO_AT.ge(at)))
        .and(MACHINE_PAST.LIFE_CYCLE.ne(inline("retired")));
  }

  private Condition chosen(DSLContext sql, @Nullable Selector selector) {
    if (selector == null) return noCondition();
    var here = new Stretch.Here(clock.instant(), zone.get());
    return MACHINE_PAST.MACHINE_ID.in(
        select(MACHINE.ID).from(MACHINE).where(JooqSelection.of(sql, selector, here)));
  }

  @Override
  public void runs(Instant since, Instant before, Consumer<RunThen> taker) {
    database.call(
        sql -> {
          var within = RUN.CREATED_AT.ge(since).and(RUN.CREATED_AT.lt(before));
          var ended = outcomes(sql, within, before);
          var targets =
              sql.select(TARGET.RUN_ID, count())
                  .from(TARGET)
                  .join(RUN)
                  .on(RUN.ID.eq(TARGET.RUN_ID))
                  .where(within)
                  .groupBy(TARGET.RUN_ID)
                  .fetchMap(row -> row.value1(), row -> row.value2());
          sql.selectFrom(RUN)
              .where(within)
              .orderBy(RUN.CREATED_AT, RUN.ID)
              .forEach(
                  row -> {
                    var finished = row.getFinishedAt();
                    taker.accept(
                        new RunThen(
                            row.getId(),
                            row.getStartedBy(),
                            row.getReason(),
                            row.getCreatedAt(),
                            finished != null && finished.isBefore(before) ? finished : null,
                            targets.getOrDefault(row.getId(), 0),
                            ended.getOrDefault(row.getId(), Map.of())));
                  });
          return since;
        });
  }

  private static Map<Long, Map<String, Long>> outcomes(
      DSLContext sql, Condition within, Instant before) {
    var outcomes = new HashMap<Long, Map<String, Long>>();
    sql.select(TARGET.RUN_ID, TARGET.OUTCOME, count())
        .from(TARGET)
        .join(RUN)
        .on(RUN.ID.eq(TARGET.RUN_ID))
        .where(within, TARGET.ENDED_AT.lt(before))
        .groupBy(TARGET.RUN_ID, TARGET.OUTCOME)
        .forEach(
            row ->
                outcomes
                    .computeIfAbsent(row.value1(), _ -> new HashMap<>())
                    .put(row.value2(), row.value3().longValue()));
    return outcomes;
  }

  @Override
  public void reimaged(Instant since, Question question, Consumer<Reimaged> taker) {
    var at = question.asOf().before();
    var former = INSTALLATION.as("former");
    database.call(
        sql -> {
          var query =
              sql.select(
                      MACHINE_PAST.MACHINE_ID,
                      MACHINE_PAST.NAME,
                      MACHINE_PAST.BUILDING,
                      MACHINE_PAST.ROOM,
                      INSTALLATION.FIRST_SEEN_AT,
                      INSTALLATION.NAME)
                  .from(INSTALLATION)
                  .join(MACHINE_PAST)
                  .on(MACHINE_PAST.MACHINE_ID.eq(INSTALLATION.MACHINE_ID))
                  .where(then(at), chosen(sql, question.selector()))
                  .and(INSTALLATION.FIRST_SEEN_AT.ge(since))
                  .and(INSTALLATION.FIRST_SEEN_AT.lt(at))
                  .and(
                      exists(
                          selectOne()
                              .from(former)
                              .where(former.MACHINE_ID.eq(INSTALLATION.MACHINE_ID))
                              .and(former.ID.lt(INSTALLATION.ID))))
                  .orderBy(INSTALLATION.FIRST_SEEN_AT, INSTALLATION.ID)
                  .fetchSize(AT_ONCE);
          try (var rows = query.fetchLazy()) {
            for (var row : rows) {
              taker.accept(
                  new Reimaged(
                      row.value1(),
                      row.value2(),
                      row.value3(),
                      row.value4(),
                      row.value5(),
                      row.value6()));
            }
          }
          return question;
        });
  }
}
