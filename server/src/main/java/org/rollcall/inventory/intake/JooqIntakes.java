package org.rollcall.inventory.intake;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.rollcall.db.Tables.INTAKE;
import static org.rollcall.db.Tables.INTAKE_ROW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rollcall.db.tables.records.IntakeRecord;
import org.rollcall.inventory.MachineName;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;
import org.rollcall.store.JooqBatch;

/** What was shown, kept in the database? */
public final class JooqIntakes implements Intakes {
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_ROW = 65_536;

  private final Database database;

  public JooqIntakes(Database database) {
    this.database = database;
  }

  @Override
  public long keep(
      Arrival arrival, List<Judged> rows, @Nullable String asks, Instant at, Instant expires) {
    return database.call(
        sql -> {
          long id =
              sql.insertInto(INTAKE)
                  .set(INTAKE.KIND, arrival.kind().code())
                  .set(INTAKE.TITLE, CleanText.line(arrival.title(), LONGEST_TITLE))
                  .set(INTAKE.SOURCE_ID, arrival.source())
                  .set(INTAKE.ASKS, asks)
                  .set(INTAKE.MADE_BY, CleanText.line(arrival.by(), 200))
                  .set(INTAKE.MADE_AT, at)
                  .set(INTAKE.EXPIRES_AT, expires)
                  .set(INTAKE.STATE, Intake.State.OPEN.code())
                  .returningResult(INTAKE.ID)
                  .fetchSingle(row -> row.value1());
          insert(sql, id, rows);
          return id;
        });
  }

  private static void insert(DSLContext sql, long id, List<Judged> rows) {
    var statement =
        sql.insertInto(
                INTAKE_ROW,
                INTAKE_ROW.INTAKE_ID,
                INTAKE_ROW.POSITION,
                INTAKE_ROW.LINE,
                INTAKE_ROW.NAME,
                INTAKE_ROW.VERDICT,
                INTAKE_ROW.MACHINE_ID,
                INTAKE_ROW.TOLD,
                INTAKE_ROW.CHANGES)
            .values((Long) null, null, null, null, null, null, null, null);
    var values = new ArrayList<@Nullable Object[]>();
    for (var i = 0; i < rows.size(); i++) values.add(values(id, i + 1, rows.get(i)));
    JooqBatch.run(sql, statement, values);
  }

  private static @Nullable Object[] values(long id, int position, Judged row) {
    return new @Nullable Object[] {
      id,
      position,
      row.line(),
      CleanText.line(row.name(), MachineName.LONGEST),
      row.verdict().kind().code(),
      machine(row.verdict()),
      CleanText.of(RowJson.told(row.told()), LONGEST_ROW),
      CleanText.of(RowJson.changes(row.verdict()), LONGEST_ROW)
    };
  }

  private static @Nullable Long machine(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Changed(var machine, _) -> machine;
      case Verdict.Unchanged(var machine) -> machine;
      case Verdict.Gone(var machine) -> machine;
      case Verdict.New _, Verdict.Bad _ -> null;
    };
  }

  @Override
  public Optional<Intake> byId(long id) {
    return database.call(
        sql -> sql.selectFrom(INTAKE).where(INTAKE.ID.eq(id)).fetchOptional(JooqIntakes::intake));
  }

  @Override
  public Optional<Intake> held(long id) {
    return database.call(
        sql ->
            sql.selectFrom(INTAKE)
                .where(INTAKE.ID.eq(id))
                .forUpdate()
                .fetchOptional(JooqIntakes::intake));
  }

  @Override
  public List<Intake> before(@Nullable Long id, int most) {
    return database.call(
        sql ->
            sql.selectFrom(INTAKE)
                .where(id == null ? noCondition() : INTAKE.ID.lt(id))
                .orderBy(INTAKE.ID.desc())
                .limit(most)
                .fetch(JooqIntakes::intake));
  }

  @Override
  public List<Judged> rows(long id) {
    return page(id, null, 0, Integer.MAX_VALUE).stream().map(Placed::row).toList();
  }

  @Override
  public List<Placed> page(long id, Verdict.@Nullable Kind kind, int after, int most) {
    return database.call(
        sql ->
            sql.select(
                    INTAKE_ROW.POSITION,
                    INTAKE_ROW.LINE,
                    INTAKE_ROW.NAME,
                    INTAKE_ROW.VERDICT,
                    INTAKE_ROW.MACHINE_ID,
                    INTAKE_ROW.TOLD,
                    INTAKE_ROW.CHANGES)
                .from(INTAKE_ROW)
                .where(INTAKE_ROW.INTAKE_ID.eq(id), INTAKE_ROW.POSITION.gt(after))
                .and(kind == null ? noCondition() : INTAKE_ROW.VERDICT.eq(kind.code()))
                .orderBy(INTAKE_ROW.POSITION)
                .limit(most)
                .fetch(JooqIntakes::placed));
  }

  @Override
  public Map<Verdict.Kind, Integer> counts(long id) {
    var counts = new EnumMap<Verdict.Kind, Integer>(Verdict.Kind.class);
    for (var kind : Verdict.Kind.values()) counts.put(kind, 0);
    database
        .call(
            sql ->
                sql.select(INTAKE_ROW.VERDICT, count())
                    .from(INTAKE_ROW)
                    .where(INTAKE_ROW.INTAKE_ID.eq(id))
                    .groupBy(INTAKE_ROW.VERDICT)
                    .fetch())
        .forEach(row -> counts.put(kind(row.value1()), row.value2()));
    return counts;
  }

  @Override
  public void rejudge(long id, List<Judged> rows) {
    database.call(
        sql -> {
          sql.deleteFrom(INTAKE_ROW).where(INTAKE_ROW.INTAKE_ID.eq(id)).execute();
          insert(sql, id, rows);
          return rows.size();
        });
  }

  @Override
  public void end(long id, Intake.State state, String by, Instant at) {
    database.call(
        sql ->
            sql.update(INTAKE)
                .set(INTAKE.STATE, state.code())
                .set(INTAKE.ENDED_BY, CleanText.line(by, 200))
                .set(INTAKE.ENDED_AT, at)
                .where(INTAKE.ID.eq(id))
                .execute());
  }

  @Override
  public void supersede(long source, Instant at) {
    database.call(
        sql ->
            sql.update(INTAKE)
                .set(INTAKE.STATE, Intake.State.DROPPED.code())
                .set(INTAKE.ENDED_AT, at)
                .where(INTAKE.SOURCE_ID.eq(source), INTAKE.STATE.eq(Intake.State.OPEN.code()))
                .execute());
  }

  @Override
  public int sweep(Instant now, Instant appliedBefore) {
    var open = INTAKE.STATE.eq(Intake.State.OPEN.code());
    return database.call(
        sql ->
            sql.deleteFrom(INTAKE)
                .where(open.and(INTAKE.EXPIRES_AT.lt(now)))
                .or(open.not().and(INTAKE.ENDED_AT.lt(appliedBefore)))
                .execute());
  }

  private static Verdict.Kind kind(String code) {
    return Verdict.Kind.valueOf(code.toUpperCase(Locale.ROOT));
  }

  private static Placed placed(Record row) {
    var line = row.get(INTAKE_ROW.LINE);
    var verdict =
        RowJson.verdict(
            kind(row.get(INTAKE_ROW.VERDICT)),
            row.get(INTAKE_ROW.MACHINE_ID),
            row.get(INTAKE_ROW.CHANGES));
    return new Placed(
        row.get(INTAKE_ROW.POSITION),
        new Judged(
            line, row.get(INTAKE_ROW.NAME), RowJson.told(line, row.get(INTAKE_ROW.TOLD)), verdict));
  }

  private static Intake intake(IntakeRecord row) {
    return new Intake(
        row.getId(),
        Intake.Kind.ofCode(row.getKind()),
        row.getTitle(),
        row.getSourceId(),
        row.getAsks(),
        row.getMadeBy(),
        row.getMadeAt(),
        row.getExpiresAt(),
        Intake.State.ofCode(row.getState()).orElseThrow(),
        row.getEndedBy(),
        row.getEndedAt());
  }
}
