package org.rollcall.schedule.followup;

import static org.rollcall.db.Tables.FOLLOW_UP;
import static org.rollcall.db.Tables.IMAGING_SIGN;

import java.time.Instant;
import org.rollcall.store.Database;

/** Which follow-ups, and signs of an imaging, are over for so long that nobody asks for them? */
public final class JooqOldFollowUps {
  private final Database database;

  public JooqOldFollowUps(Database database) {
    this.database = database;
  }

  /** Forgets what is older, and says how many follow-ups that were. */
  public int forget(Instant before) {
    return database.call(
        sql -> {
          sql.deleteFrom(IMAGING_SIGN)
              .where(IMAGING_SIGN.JUDGED.isTrue(), IMAGING_SIGN.SEEN_AT.lt(before))
              .execute();
          return sql.deleteFrom(FOLLOW_UP).where(FOLLOW_UP.CLOSED_AT.lt(before)).execute();
        });
  }
}
