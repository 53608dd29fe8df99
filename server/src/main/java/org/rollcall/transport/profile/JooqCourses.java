package org.rollcall.transport.profile;

import static org.jooq.impl.DSL.coalesce;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.MACHINE_WAY;
import static org.rollcall.db.Tables.ROOM;
import static org.rollcall.db.Tables.SITE;
import static org.rollcall.db.Tables.TRANSPORT_PROFILE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Protocol;
import org.rollcall.transport.Client;

/** By which profile do machines go, and where did their last visit come in? In one question. */
final class JooqCourses {
  private JooqCourses() {}

  static List<Course> where(DSLContext sql, Condition condition) {
    var chosen =
        coalesce(
            MACHINE.TRANSPORT_PROFILE_ID, ROOM.TRANSPORT_PROFILE_ID, SITE.TRANSPORT_PROFILE_ID);
    return sql.select(MACHINE.TRANSPORT_PROFILE_ID, ROOM.TRANSPORT_PROFILE_ID)
        .select(TRANSPORT_PROFILE.fields())
        .select(MACHINE_WAY.fields())
        .from(MACHINE)
        .leftJoin(ROOM)
        .on(ROOM.ID.eq(MACHINE.ROOM_ID))
        .crossJoin(SITE)
        .leftJoin(TRANSPORT_PROFILE)
        .on(TRANSPORT_PROFILE.ID.eq(chosen))
        .leftJoin(MACHINE_WAY)
        .on(MACHINE_WAY.MACHINE_ID.eq(MACHINE.ID))
        .where(condition)
        .orderBy(MACHINE.ID)
        .fetch(JooqCourses::course);
  }

  private static Course course(Record row) {
    var named = row.get(TRANSPORT_PROFILE.ID) != null;
    return new Course(
        named ? JooqProfileRows.profile(row.into(TRANSPORT_PROFILE)) : null,
        named ? from(row) : null,
        entered(row));
  }

  private static Course.From from(Record row) {
    if (row.get(MACHINE.TRANSPORT_PROFILE_ID) != null) return Course.From.MACHINE;
    return row.get(ROOM.TRANSPORT_PROFILE_ID) != null ? Course.From.ROOM : Course.From.SITE;
  }

  private static @Nullable Entered entered(Record row) {
    if (row.get(MACHINE_WAY.MACHINE_ID) == null) return null;
    var passage =
        new Passage(
            Protocol.ofCode(row.get(MACHINE_WAY.PROTOCOL)).orElseThrow(),
            Client.ofCode(row.get(MACHINE_WAY.CLIENT)).orElseThrow(),
            row.get(MACHINE_WAY.PORT),
            Authentication.ofCode(row.get(MACHINE_WAY.AUTHENTICATION)).orElseThrow());
    return new Entered(
        passage,
        row.get(MACHINE_WAY.ANSWERED_AT),
        row.get(MACHINE_WAY.PROFILE),
        row.get(MACHINE_WAY.EDITION));
  }
}
