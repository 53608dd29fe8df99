package org.rollcall.inventory.search;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.ROOM;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.LifeCycle;

/** What do the machines of each room add up to? One look at all of them tells. */
final class JooqRoomCounts {
  private JooqRoomCounts() {}

  /**
   * The machines in a room that are not retired; in no room when it has no name.
   *
   * @param worst the severity of the worst state of a product there; null where nothing was read
   * @param renewing how many renew by themselves, and lapse later than soon
   * @param stalled how many do not, and lapse later than soon
   */
  record Counted(
      @Nullable String building,
      @Nullable String name,
      @Nullable Integer worst,
      int machines,
      int renewing,
      int stalled) {}

  static List<Counted> of(DSLContext sql, Instant soon) {
    var counted =
        select(
                MACHINE.ROOM_ID.as("room"),
                max(MACHINE.WORST).as("worst"),
                count().as("machines"),
                count().filterWhere(MACHINE.RENEWING_UNTIL.gt(soon)).as("renewing"),
                count().filterWhere(MACHINE.STALLED_UNTIL.gt(soon)).as("stalled"))
            .from(MACHINE)
            .where(MACHINE.LIFE_CYCLE.ne(inline(LifeCycle.RETIRED.code())))
            .groupBy(MACHINE.ROOM_ID)
            .asTable("counted");
    return sql.select(
            ROOM.BUILDING,
            ROOM.NAME,
            counted.field("worst", Integer.class),
            counted.field("machines", Integer.class),
            counted.field("renewing", Integer.class),
            counted.field("stalled", Integer.class))
        .from(counted)
        .leftJoin(ROOM)
        .on(ROOM.ID.eq(counted.field("room", Long.class)))
        .orderBy(ROOM.BUILDING_KEY, ROOM.NAME_KEY)
        .fetch(mapping(Counted::new));
  }
}
