package org.rollcall.schedule.followup;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.rollcall.db.Tables.FOLLOW_UP;
import static org.rollcall.db.Tables.FOLLOW_UP_MACHINE;
import static org.rollcall.db.Tables.FOLLOW_UP_SETTING;
import static org.rollcall.db.Tables.IMAGING_SIGN;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.ROOM;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rollcall.db.tables.records.FollowUpRecord;
import org.rollcall.run.ImagingSign;
import org.rollcall.run.JooqRestoring;
import org.rollcall.run.PlanJson;
import org.rollcall.run.TermsJson;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;

/** What is owed to which PCs, by the database? */
public final class JooqFollowUps implements FollowUps {
  private static final List<String> OPEN =
      List.of(FollowUp.State.OPEN.code(), FollowUp.State.OVERDUE.code());
  private static final String RETIRED = "retired";

  private final Database database;

  public JooqFollowUps(Database database) {
    this.database = database;
  }

  @Override
  public List<FollowUp> latest(@Nullable Long room, int most) {
    var wanted = room == null ? noCondition() : FOLLOW_UP.ROOM_ID.eq(room);
    return database.call(
        sql ->
            sql.selectFrom(FOLLOW_UP)
                .where(wanted)
                .orderBy(FOLLOW_UP.STATE.in(OPEN).desc(), FOLLOW_UP.ID.desc())
                .limit(most)
                .fetch(JooqFollowUps::followUp));
  }

  @Override
  public List<FollowUp> open() {
    return where(FOLLOW_UP.STATE.in(OPEN));
  }

  @Override
  public Optional<FollowUp> byId(long id) {
    return where(FOLLOW_UP.ID.eq(id)).stream().findFirst();
  }

  private List<FollowUp> where(Condition condition) {
    return database.call(
        sql ->
            sql.selectFrom(FOLLOW_UP)
                .where(condition)
                .orderBy(FOLLOW_UP.ID)
                .fetch(JooqFollowUps::followUp));
  }

  @Override
  public Optional<FollowUp> lock(long id) {
    return database.call(
        sql ->
            sql.selectFrom(FOLLOW_UP)
                .where(FOLLOW_UP.ID.eq(id))
                .forUpdate()
                .fetchOptional(JooqFollowUps::followUp));
  }

  private static FollowUp followUp(FollowUpRecord row) {
    return new FollowUp(
        row.getId(),
        row.getName(),
        row.getRoomId(),
        new FollowUp.Said(
            FollowUp.Origin.ofCode(row.getOrigin()),
            row.getSaidBy(),
            row.getSigns(),
            row.getOpenedAt()),
        row.getImagedAt(),
        row.getDueAt(),
        FollowUp.State.ofCode(row.getState()),
        row.getClosedAt(),
        row.getRunId(),
        row.getOrderedAt());
  }

  @Override
  public FollowUp open(FollowUp followUp, Collection<Long> machines) {
    return database.call(
        sql -> {
          var row = sql.newRecord(FOLLOW_UP);
          row.setName(CleanText.line(followUp.name(), 200));
          row.setRoomId(followUp.room());
          row.setSelector("");
          row.setOrigin(followUp.said().origin().code());
          row.setSigns(CleanText.line(followUp.said().signs(), 300));
          row.setSaidBy(CleanText.line(followUp.said().by(), 200));
          row.setImagedAt(followUp.imagedAt());
          row.setDueAt(followUp.dueAt());
          row.setState(FollowUp.State.OPEN.code());
          row.setOpenedAt(followUp.said().at());
          row.store();
          include(sql, row.getId(), machines, followUp.said().at());
          return followUp(row);
        });
  }

  @Override
  public void include(long followUp, Collection<Long> machines) {
    database.call(
        sql -> {
          var at =
              sql.select(FOLLOW_UP.OPENED_AT)
                  .from(FOLLOW_UP)
                  .where(FOLLOW_UP.ID.eq(followUp))
                  .fetchSingle(row -> row.value1());
          include(sql, followUp, machines, at);
          return machines;
        });
  }

  private static void include(
      DSLContext sql, long followUp, Collection<Long> machines, Instant at) {
    sql.insertInto(FOLLOW_UP_MACHINE)
        .columns(
            FOLLOW_UP_MACHINE.FOLLOW_UP_ID,
            FOLLOW_UP_MACHINE.MACHINE_ID,
            FOLLOW_UP_MACHINE.STATE,
            FOLLOW_UP_MACHINE.CHANGED_AT)
        .select(
            select(
                    val(followUp),
                    MACHINE.ID,
                    val(Progress.WAITING.code()),
                    val(at, FOLLOW_UP_MACHINE.CHANGED_AT))
                .from(MACHINE)
                .where(MACHINE.ID.in(machines), MACHINE.LIFE_CYCLE.ne(RETIRED)))
        .onConflictDoNothing()
        .execute();
  }

  @Override
  public List<Item> items(long followUp) {
    return database.call(
        sql ->
            sql.select(
                    MACHINE.ID,
                    MACHINE.NAME,
                    ROOM.NAME,
                    FOLLOW_UP_MACHINE.STATE,
                    FOLLOW_UP_MACHINE.CHANGED_AT,
                    MACHINE.OUTCOME,
                    MACHINE.CAUSE)
                .from(FOLLOW_UP_MACHINE)
                .join(MACHINE)
                .on(MACHINE.ID.eq(FOLLOW_UP_MACHINE.MACHINE_ID))
                .leftJoin(ROOM)
                .on(ROOM.ID.eq(MACHINE.ROOM_ID))
                .where(FOLLOW_UP_MACHINE.FOLLOW_UP_ID.eq(followUp))
                .orderBy(MACHINE.NAME_KEY)
                .fetch(
                    row ->
                        new Item(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            Progress.ofCode(row.value4()),
                            row.value5(),
                            row.value6(),
                            row.value7())));
  }

  @Override
  public boolean assess(FollowUp followUp, Instant now) {
    return database.call(sql -> JooqEvidence.assess(sql, followUp, now));
  }

  @Override
  public void ordered(long followUp, long run, Instant at) {
    database.call(
        sql ->
            sql.update(FOLLOW_UP)
                .set(FOLLOW_UP.RUN_ID, run)
                .set(FOLLOW_UP.ORDERED_AT, at)
                .where(FOLLOW_UP.ID.eq(followUp))
                .execute());
  }

  @Override
  public void end(long followUp, FollowUp.State state, Instant at) {
    database.call(
        sql ->
            sql.update(FOLLOW_UP)
                .set(FOLLOW_UP.STATE, state.code())
                .set(FOLLOW_UP.CLOSED_AT, state.isOpen() ? null : at)
                .where(FOLLOW_UP.ID.eq(followUp))
                .execute());
  }

  @Override
  public Optional<Long> openWith(long machine) {
    return database.call(
        sql ->
            sql.select(FOLLOW_UP.ID)
                .from(FOLLOW_UP_MACHINE)
                .join(FOLLOW_UP)
                .on(FOLLOW_UP.ID.eq(FOLLOW_UP_MACHINE.FOLLOW_UP_ID))
                .where(FOLLOW_UP_MACHINE.MACHINE_ID.eq(machine), FOLLOW_UP.STATE.in(OPEN))
                .orderBy(FOLLOW_UP.ID.desc())
                .limit(1)
                .fetchOptional(FOLLOW_UP.ID));
  }

  @Override
  public List<Sign> signs() {
    return database.call(
        sql ->
            sql.select(
                    IMAGING_SIGN.ID,
                    MACHINE.ID,
                    MACHINE.NAME,
                    MACHINE.ROOM_ID,
                    IMAGING_SIGN.CODE,
                    IMAGING_SIGN.DETAIL,
                    IMAGING_SIGN.SEEN_AT)
                .from(IMAGING_SIGN)
                .join(MACHINE)
                .on(MACHINE.ID.eq(IMAGING_SIGN.MACHINE_ID))
                .where(IMAGING_SIGN.JUDGED.isFalse())
                .orderBy(IMAGING_SIGN.ID)
                .fetch(
                    row ->
                        new Sign(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            ImagingSign.ofCode(row.value5()),
                            row.value6(),
                            row.value7())));
  }

  @Override
  public void judged(Collection<Long> signs, @Nullable Long followUp) {
    database.call(
        sql ->
            sql.update(IMAGING_SIGN)
                .set(IMAGING_SIGN.JUDGED, true)
                .set(IMAGING_SIGN.FOLLOW_UP_ID, followUp)
                .where(IMAGING_SIGN.ID.in(signs))
                .execute());
  }

  @Override
  public int machinesIn(long room) {
    return database.call(
        sql ->
            sql.selectCount()
                .from(MACHINE)
                .where(MACHINE.ROOM_ID.eq(room), MACHINE.LIFE_CYCLE.ne(RETIRED))
                .fetchSingle(row -> row.value1()));
  }

  @Override
  public String roomName(long room) {
    return database.call(
        sql ->
            sql.select(ROOM.NAME)
                .from(ROOM)
                .where(ROOM.ID.eq(room))
                .fetchSingle(row -> row.value1()));
  }

  @Override
  public void restoring(Collection<Long> machines) {
    database.call(
        sql -> {
          JooqRestoring.byReading(sql, machines);
          return machines;
        });
  }

  @Override
  public void restoringByFacts() {
    database.call(
        sql -> {
          JooqRestoring.byFacts(sql);
          return true;
        });
  }

  @Override
  public boolean restores(long machine) {
    return database.call(
        sql ->
            sql.fetchExists(MACHINE, MACHINE.ID.eq(machine).and(MACHINE.RESTORES_BY.isNotNull())));
  }

  @Override
  public Setting setting() {
    return database.call(
        sql -> {
          var row = sql.selectFrom(FOLLOW_UP_SETTING).fetchSingle();
          return new Setting(
              row.getPlan() == null ? null : PlanJson.read(row.getPlan()),
              row.getTerms() == null ? null : TermsJson.read(row.getTerms()),
              row.getDueDays(),
              row.getVersion());
        });
  }

  @Override
  public boolean set(Setting setting) {
    var plan = setting.plan();
    var terms = setting.terms();
    return database.call(
        sql ->
            sql.update(FOLLOW_UP_SETTING)
                    .set(FOLLOW_UP_SETTING.PLAN, plan == null ? null : PlanJson.write(plan))
                    .set(FOLLOW_UP_SETTING.TERMS, terms == null ? null : TermsJson.write(terms))
                    .set(FOLLOW_UP_SETTING.DUE_DAYS, setting.dueDays())
                    .set(FOLLOW_UP_SETTING.VERSION, setting.version() + 1)
                    .where(FOLLOW_UP_SETTING.VERSION.eq(setting.version()))
                    .execute()
                == 1);
  }
}
