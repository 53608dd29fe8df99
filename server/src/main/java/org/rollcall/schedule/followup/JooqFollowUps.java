package org.rollcall.schedule.followup;

import static org.jooq.impl.DSL.noCondition;
import static org.rollcall.db.Tables.FOLLOW_UP;
import static org.rollcall.db.Tables.FOLLOW_UP_MACHINE;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.ROOM;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.rollcall.db.tables.records.FollowUpRecord;
import org.rollcall.run.JooqRestoring;
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
          JooqItems.include(sql, row.getId(), machines, followUp.said().at());
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
          JooqItems.include(sql, followUp, machines, at);
          return machines;
        });
  }

  @Override
  public List<Item> items(long followUp) {
    return database.call(sql -> JooqItems.of(sql, followUp));
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
    return database.call(JooqSigns::open);
  }

  @Override
  public void judged(Collection<Long> signs, @Nullable Long followUp) {
    database.call(sql -> JooqSigns.judged(sql, signs, followUp));
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
    return database.call(JooqFollowUpSetting::read);
  }

  @Override
  public boolean set(Setting setting) {
    return database.call(sql -> JooqFollowUpSetting.keep(sql, setting));
  }
}
