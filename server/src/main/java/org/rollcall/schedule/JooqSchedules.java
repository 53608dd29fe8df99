package org.rollcall.schedule;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.SCHEDULE;
import static org.rollcall.db.Tables.SCHEDULE_KNOWN;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import org.jooq.Condition;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.rollcall.db.tables.records.ScheduleRecord;
import org.rollcall.inventory.NameTaken;
import org.rollcall.run.PlanJson;
import org.rollcall.run.TermsJson;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;

/** Which schedules does the database hold? */
public final class JooqSchedules implements Schedules {
  private static final int AT_ONCE = 1_000;

  private final Database database;

  public JooqSchedules(Database database) {
    this.database = database;
  }

  @Override
  public List<Schedule> all() {
    return where(noCondition());
  }

  @Override
  public Optional<Schedule> byId(long id) {
    return where(SCHEDULE.ID.eq(id)).stream().findFirst();
  }

  private List<Schedule> where(Condition condition) {
    return database.call(
        sql ->
            sql.selectFrom(SCHEDULE)
                .where(condition)
                .orderBy(SCHEDULE.NAME_KEY)
                .fetch(JooqSchedules::schedule));
  }

  private static Schedule schedule(ScheduleRecord row) {
    return new Schedule(
        row.getId(),
        row.getName(),
        new Schedule.Work(
            row.getSelector(),
            PlanJson.read(row.getPlan()),
            TermsJson.read(row.getTerms()),
            Duration.ofMinutes(row.getLastsMinutes())),
        new Schedule.When(
            TriggerJson.read(row.getDueTrigger()), Schedule.Missed.ofCode(row.getMissed())),
        row.getEnabled(),
        new Schedule.Made(row.getMadeBy(), row.getMadeAt()),
        row.getNextAt(),
        row.getVersion());
  }

  private static void fill(ScheduleRecord row, Schedule schedule) {
    var name = CleanText.line(schedule.name(), Schedule.LONGEST_NAME);
    row.setName(name);
    row.setNameKey(name.toLowerCase(Locale.ROOT));
    row.setSelector(schedule.work().selector());
    row.setPlan(PlanJson.write(schedule.work().plan()));
    row.setTerms(TermsJson.write(schedule.work().terms()));
    row.setLastsMinutes((int) schedule.work().lasts().toMinutes());
    row.setDueTrigger(TriggerJson.write(schedule.trigger()));
    row.setMissed(schedule.when().missed().code());
    row.setEnabled(schedule.enabled());
    row.setNextAt(schedule.nextAt());
  }

  @Override
  public Optional<Schedule> add(Schedule schedule) {
    try {
      return database.call(
          sql -> {
            var row = sql.newRecord(SCHEDULE);
            fill(row, schedule);
            row.setMadeBy(CleanText.line(schedule.made().by(), 200));
            row.setMadeAt(schedule.made().at());
            row.setVersion(1);
            row.store();
            return Optional.of(schedule(row));
          });
    } catch (IntegrityConstraintViolationException _) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Schedule> edit(Schedule schedule) {
    try {
      return database.call(
          sql -> {
            var row = sql.newRecord(SCHEDULE);
            fill(row, schedule);
            row.setVersion(schedule.version() + 1);
            var kept =
                sql.update(SCHEDULE)
                        .set(row)
                        .where(SCHEDULE.ID.eq(schedule.id()))
                        .and(SCHEDULE.VERSION.eq(schedule.version()))
                        .execute()
                    == 1;
            if (!kept) return Optional.empty();
            sql.deleteFrom(SCHEDULE_KNOWN)
                .where(SCHEDULE_KNOWN.SCHEDULE_ID.eq(schedule.id()))
                .execute();
            return byId(schedule.id());
          });
    } catch (IntegrityConstraintViolationException taken) {
      throw new NameTaken(schedule.name(), taken);
    }
  }

  @Override
  public boolean remove(long id, int version) {
    return database.call(
        sql ->
            sql.deleteFrom(SCHEDULE)
                    .where(SCHEDULE.ID.eq(id), SCHEDULE.VERSION.eq(version))
                    .execute()
                == 1);
  }

  @Override
  public List<Long> due(Instant now) {
    return database.call(
        sql ->
            sql.select(SCHEDULE.ID)
                .from(SCHEDULE)
                .where(SCHEDULE.ENABLED.isTrue(), SCHEDULE.NEXT_AT.le(now))
                .orderBy(SCHEDULE.NEXT_AT, SCHEDULE.ID)
                .fetch(SCHEDULE.ID));
  }

  @Override
  public Optional<Schedule> lock(long id) {
    return database.call(
        sql ->
            sql.selectFrom(SCHEDULE)
                .where(SCHEDULE.ID.eq(id))
                .forUpdate()
                .fetchOptional(JooqSchedules::schedule));
  }

  @Override
  public void fired(Firing firing, Schedule then) {
    database.call(
        sql -> {
          JooqFirings.add(sql, firing);
          put(then);
          return firing;
        });
  }

  @Override
  public List<Firing> firings(long schedule, int most) {
    return database.call(sql -> JooqFirings.latest(sql, schedule, most));
  }

  @Override
  public void put(Schedule then) {
    database.call(
        sql ->
            sql.update(SCHEDULE)
                .set(SCHEDULE.NEXT_AT, then.nextAt())
                .where(SCHEDULE.ID.eq(then.id()))
                .execute());
  }

  @Override
  public Set<Long> known(long schedule) {
    return database.call(
        sql ->
            sql.select(SCHEDULE_KNOWN.MACHINE_ID)
                .from(SCHEDULE_KNOWN)
                .where(SCHEDULE_KNOWN.SCHEDULE_ID.eq(schedule))
                .fetchSet(SCHEDULE_KNOWN.MACHINE_ID));
  }

  @Override
  public void know(long schedule, Collection<Long> machines) {
    machines.stream()
        .gather(Gatherers.windowFixed(AT_ONCE))
        .forEach(
            some ->
                database.call(
                    sql ->
                        sql.insertInto(SCHEDULE_KNOWN)
                            .columns(SCHEDULE_KNOWN.SCHEDULE_ID, SCHEDULE_KNOWN.MACHINE_ID)
                            .select(
                                select(val(schedule), MACHINE.ID)
                                    .from(MACHINE)
                                    .where(MACHINE.ID.in(some)))
                            .onConflictDoNothing()
                            .execute()));
  }

  @Override
  public Set<Long> pending(long schedule) {
    return database.call(sql -> JooqFirings.pending(sql, schedule));
  }
}
