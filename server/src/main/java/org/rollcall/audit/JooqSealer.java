package org.rollcall.audit;

import static org.rollcall.db.Tables.DEED;

import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jooq.DSLContext;
import org.rollcall.store.Database;

/**
 * Who chains what was recorded? Whoever holds the head's row: several nodes may try, and each entry
 * gets one number. A transaction that stays open for long has its deeds sealed later than others,
 * under a later number; none is passed over, since what has no number is what is looked for.
 */
public final class JooqSealer {
  private static final int AT_ONCE = 1_000;

  private final Database database;
  private final ChainKeys keys;

  public JooqSealer(Database database, ChainKeys keys) {
    this.database = database;
    this.keys = keys;
  }

  /** Seals what is not sealed yet; the new end of the chain, where it has one. */
  public Optional<Head> seal() {
    var key = keys.byId(keys.currentId()).orElseThrow();
    Optional<Head> last = Optional.empty();
    while (true) {
      var sealed = database.call(sql -> some(sql, key));
      if (sealed.isEmpty()) return last;
      last = sealed;
    }
  }

  private Optional<Head> some(DSLContext sql, SecretKey key) {
    if (!sql.fetchExists(DEED, DEED.NUMBER.isNull())) return Optional.empty();
    var head = JooqDeedRows.lockedHead(sql);
    var open = open(sql);
    if (open.isEmpty()) return Optional.empty();
    for (var kept : open) {
      var number = head.number() + 1;
      var mac = ChainMac.of(key, head.mac(), number, kept);
      head = new Head(number, mac, keys.currentId());
      JooqDeedRows.seal(sql, kept.id(), head);
    }
    JooqDeedRows.move(sql, head);
    return Optional.of(head);
  }

  private static List<KeptDeed> open(DSLContext sql) {
    return sql.selectFrom(DEED)
        .where(DEED.NUMBER.isNull())
        .orderBy(DEED.ID)
        .limit(AT_ONCE)
        .fetch(JooqDeedRows::kept);
  }
}
