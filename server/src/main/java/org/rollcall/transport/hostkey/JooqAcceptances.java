package org.rollcall.transport.hostkey;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.rollcall.db.Tables.HOST_KEY;
import static org.rollcall.db.Tables.KEY_ACCEPTANCE;
import static org.rollcall.db.Tables.MACHINE;

import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** For which rooms does somebody take new keys, and which PCs have not come with theirs yet? */
final class JooqAcceptances {
  private JooqAcceptances() {}

  static Condition open(Instant now) {
    return KEY_ACCEPTANCE.OPENED_AT.le(now).and(KEY_ACCEPTANCE.UNTIL_AT.gt(now));
  }

  static Optional<Acceptance> where(DSLContext sql, Condition condition) {
    return sql.select(
            KEY_ACCEPTANCE.ID,
            KEY_ACCEPTANCE.ROOM_ID,
            KEY_ACCEPTANCE.OPENED_BY,
            KEY_ACCEPTANCE.OPENED_AT,
            KEY_ACCEPTANCE.UNTIL_AT)
        .from(KEY_ACCEPTANCE)
        .where(condition)
        .orderBy(KEY_ACCEPTANCE.ID.desc())
        .limit(1)
        .fetchOptional(mapping(Acceptance::new));
  }

  /** The one by which a new key is taken there; each PC's port comes with one new key only. */
  static Optional<Acceptance> awaiting(
      DSLContext sql, String host, int port, KeyKind kind, Instant now) {
    var stands =
        KEY_ACCEPTANCE.ROOM_ID.in(
            select(MACHINE.ROOM_ID).from(MACHINE).where(lower(MACHINE.ADDRESS).eq(host)));
    var unused =
        notExists(
            selectOne()
                .from(HOST_KEY)
                .where(HOST_KEY.ACCEPTANCE_ID.eq(KEY_ACCEPTANCE.ID))
                .and(HOST_KEY.HOST.eq(host))
                .and(HOST_KEY.PORT.eq(port))
                .and(HOST_KEY.KIND.eq(kind.code())));
    return where(sql, open(now).and(stands).and(unused));
  }
}
