package org.rollcall.notify;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.rollcall.db.Tables.DELIVERY;
import static org.rollcall.db.Tables.NOTICE;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.rollcall.store.Database;

/** What was told so long ago that nobody asks for it? What is still on its way stays. */
public final class JooqOldNotices {
  /** So that nobody who tells something waits for the sweep. */
  private static final int AT_ONCE = 1_000;

  private final Database database;

  public JooqOldNotices(Database database) {
    this.database = database;
  }

  /** Forgets what is older, and says how many notices that were. */
  public int forget(Instant before) {
    var forgotten = 0;
    for (var some = AT_ONCE; some == AT_ONCE; forgotten += some) {
      some = database.call(sql -> some(sql, before));
    }
    return forgotten;
  }

  private static int some(DSLContext sql, Instant before) {
    var open =
        selectOne()
            .from(DELIVERY)
            .where(DELIVERY.NOTICE_ID.eq(NOTICE.ID))
            .and(DELIVERY.STATE.in(Delivery.State.WAITING.code(), Delivery.State.SENDING.code()));
    List<Long> old =
        sql.select(NOTICE.ID)
            .from(NOTICE)
            .where(NOTICE.NOTED_AT.lt(before), notExists(open))
            .orderBy(NOTICE.NOTED_AT)
            .limit(AT_ONCE)
            .fetch(NOTICE.ID);
    if (old.isEmpty()) return 0;
    sql.deleteFrom(DELIVERY).where(DELIVERY.NOTICE_ID.in(old)).execute();
    return sql.deleteFrom(NOTICE).where(NOTICE.ID.in(old)).execute();
  }
}
