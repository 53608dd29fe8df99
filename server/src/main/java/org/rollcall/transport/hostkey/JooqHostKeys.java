package org.rollcall.transport.hostkey;

import static org.jooq.impl.DSL.lower;
import static org.rollcall.db.Tables.HOST_KEY;
import static org.rollcall.db.Tables.MACHINE;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.rollcall.db.tables.records.HostKeyRecord;
import org.rollcall.store.Database;
import org.rollcall.transport.HostKey;
import org.rollcall.transport.HostKeys;
import org.rollcall.transport.profile.HostKeyTrust;
import org.rollcall.transport.profile.TransportProfiles;

/** Does the database know this key as that PC's? What it does not know is recorded. */
public final class JooqHostKeys implements HostKeys {
  private final Database database;
  private final TransportProfiles profiles;
  private final KeyNews news;
  private final InstantSource clock;

  public JooqHostKeys(
      Database database, TransportProfiles profiles, KeyNews news, InstantSource clock) {
    this.database = database;
    this.profiles = profiles;
    this.news = news;
    this.clock = clock;
  }

  @Override
  public Verdict judge(String host, int port, HostKey key) {
    var shown = new Shown(host.toLowerCase(Locale.ROOT), port, KeyKind.of(key), key);
    var now = clock.instant();
    return database.call(sql -> judged(sql, shown, now));
  }

  /** What a PC shows, and where. */
  private record Shown(String host, int port, KeyKind kind, HostKey key) {}

  /** What was ever seen there. */
  private static Condition there(Shown shown) {
    return HOST_KEY
        .HOST
        .eq(shown.host())
        .and(HOST_KEY.PORT.eq(shown.port()))
        .and(HOST_KEY.KIND.eq(shown.kind().code()));
  }

  /** One key has several names of its algorithm, which says how it signs; it is the same key. */
  private static Condition same(Shown shown) {
    return there(shown).and(HOST_KEY.FINGERPRINT.eq(shown.key().sha256()));
  }

  private Verdict judged(DSLContext sql, Shown shown, Instant now) {
    var known = there(shown).and(HOST_KEY.STATE.eq(KeptKey.State.KNOWN.code()));
    var rows = sql.selectFrom(HOST_KEY).where(known).fetch();
    if (rows.stream().anyMatch(row -> row.getFingerprint().equals(shown.key().sha256()))) {
      return Verdict.KNOWN;
    }
    var acceptance = JooqAcceptances.awaiting(sql, shown.host(), shown.port(), shown.kind(), now);
    if (acceptance.isPresent()) {
      var by = acceptance.get();
      replace(sql, shown, now);
      JooqKeptKeys.accepted(sql, id(sql, shown), by.openedBy(), now, by.id());
      return Verdict.KNOWN;
    }
    if (rows.isEmpty() && isTakenAtFirst(shown)) {
      replace(sql, shown, now);
      sql.update(HOST_KEY)
          .set(HOST_KEY.STATE, KeptKey.State.KNOWN.code())
          .where(same(shown))
          .execute();
      return Verdict.FIRST_SEEN;
    }
    // Who shows a new one each time is told of once, until a person has decided.
    var isNews = !sql.fetchExists(HOST_KEY, waiting(shown));
    replace(sql, shown, now);
    JooqKeptKeys.tell(sql, shown.host());
    if (rows.isEmpty()) return Verdict.UNKNOWN;
    if (isNews) news.changed(change(sql, shown, rows.getFirst(), now));
    return Verdict.CHANGED;
  }

  private static Condition waiting(Shown shown) {
    return there(shown).and(HOST_KEY.STATE.eq(KeptKey.State.WAITING.code()));
  }

  private static KeyNews.Change change(
      DSLContext sql, Shown shown, HostKeyRecord known, Instant now) {
    var machines =
        sql.select(MACHINE.ID, MACHINE.NAME)
            .from(MACHINE)
            .where(lower(MACHINE.ADDRESS).eq(shown.host()))
            .orderBy(MACHINE.ID)
            .fetch(row -> new KeyNews.Pc(row.value1(), row.value2()));
    var row = sql.fetchSingle(HOST_KEY, same(shown));
    return new KeyNews.Change(JooqKeptKeys.key(row), JooqKeptKeys.key(known), machines, now);
  }

  private boolean isTakenAtFirst(Shown shown) {
    if (shown.kind() == KeyKind.CERTIFICATE) return true;
    return profiles
        .at(shown.host())
        .map(profile -> profile.reliance().hostKeys() == HostKeyTrust.FIRST_USE)
        .orElse(true);
  }

  /** It waits in place of any other that did: whoever shows a new one each time fills no table. */
  private static void replace(DSLContext sql, Shown shown, Instant now) {
    sql.deleteFrom(HOST_KEY)
        .where(waiting(shown))
        .and(HOST_KEY.FINGERPRINT.ne(shown.key().sha256()))
        .execute();
    var row = new HostKeyRecord();
    row.setHost(shown.host());
    row.setPort(shown.port());
    row.setKind(shown.kind().code());
    row.setAlgorithm(shown.key().algorithm());
    row.setFingerprint(shown.key().sha256());
    row.setState(KeptKey.State.WAITING.code());
    row.setFirstSeenAt(now);
    sql.insertInto(HOST_KEY)
        .set(row)
        .onConflict(HOST_KEY.HOST, HOST_KEY.PORT, HOST_KEY.KIND, HOST_KEY.FINGERPRINT)
        .doUpdate()
        .set(HOST_KEY.STATE, KeptKey.State.WAITING.code())
        .execute();
  }

  private static long id(DSLContext sql, Shown shown) {
    return sql.select(HOST_KEY.ID)
        .from(HOST_KEY)
        .where(same(shown))
        .fetchSingle(row -> row.value1());
  }
}
