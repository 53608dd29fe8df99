package org.rollcall.schedule.followup;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.rollcall.db.Tables.FOLLOW_UP_MACHINE;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.ROOM;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;

/** Which PCs belong to a follow-up, and how far did each come? */
final class JooqItems {
  private static final String RETIRED = "retired";

  private JooqItems() {}

  static void include(DSLContext sql, long followUp, Collection<Long> machines, Instant at) {
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

  static List<FollowUps.Item> of(DSLContext sql, long followUp) {
    return sql.select(
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
                new FollowUps.Item(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    Progress.ofCode(row.value4()),
                    row.value5(),
                    row.value6(),
                    row.value7()));
  }
}
