package org.rollcall.run;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.ROOM_HOURS;
import static org.rollcall.db.Tables.TARGET;

import java.time.Instant;
import org.jooq.Condition;

/** Is the room open in which a target stands today, whatever it was called when the run began? */
final class JooqRoomHours {
  private JooqRoomHours() {}

  /** From one instant to the other; what nobody has worked out is shut. */
  static Condition open(Instant from, Instant until) {
    return exists(
        selectOne()
            .from(MACHINE)
            .join(ROOM_HOURS)
            .on(ROOM_HOURS.ROOM_ID.eq(coalesce(MACHINE.ROOM_ID, inline(0L))))
            .where(
                MACHINE.ID.eq(TARGET.MACHINE_ID),
                ROOM_HOURS.OPEN_FROM.le(from),
                ROOM_HOURS.OPEN_UNTIL.ge(until)));
  }
}
