package org.rollcall.schedule;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.rollcall.db.Tables.FIRING;
import static org.rollcall.db.Tables.TARGET;

import java.time.Instant;
import org.rollcall.store.Database;

/** What did schedules do so long ago that nobody asks for it? The last firing of each stays. */
public final class JooqOldFirings {
  private final Database database;

  public JooqOldFirings(Database database) {
    this.database = database;
  }

  /** Forgets what is older, and says how many firings that were; their runs stay. */
  public int forget(Instant before) {
    var later = FIRING.as("later");
    var last =
        select(max(later.DUE_AT)).from(later).where(later.SCHEDULE_ID.eq(FIRING.SCHEDULE_ID));
    // Machines that a run still waits for are asked for by its firing.
    var waiting =
        selectOne().from(TARGET).where(TARGET.RUN_ID.eq(FIRING.RUN_ID), TARGET.STATE.ne("ended"));
    return database.call(
        sql ->
            sql.deleteFrom(FIRING)
                .where(FIRING.FIRED_AT.lt(before))
                .and(FIRING.DUE_AT.lt(last))
                .and(exists(waiting).not())
                .execute());
  }
}
