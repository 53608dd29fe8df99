package org.rollcall.transport.hostkey;

import static org.jooq.impl.DSL.lower;
import static org.rollcall.db.Tables.HOST_KEY;
import static org.rollcall.db.Tables.KEY_ACCEPTANCE;
import static org.rollcall.db.Tables.MACHINE;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rollcall.db.tables.records.HostKeyRecord;
import org.rollcall.event.JooqNews;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;
import org.rollcall.transport.HostKey;

/** Which keys of PCs does the database hold? */
public final class JooqKeptKeys implements KeptKeys {
  private static final int LONGEST_NAME = 200;

  private final Database database;
  private final InstantSource clock;

  public JooqKeptKeys(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<KeptKey> at(String host) {
    return database.call(
        sql ->
            sql.selectFrom(HOST_KEY)
                .where(HOST_KEY.HOST.eq(host.toLowerCase(Locale.ROOT)))
                .orderBy(HOST_KEY.STATE.desc(), HOST_KEY.PORT, HOST_KEY.ID.desc())
                .fetch(JooqKeptKeys::key));
  }

  @Override
  public List<KeptKey> waiting(int most) {
    return database.call(
        sql ->
            sql.selectFrom(HOST_KEY)
                .where(HOST_KEY.STATE.eq(KeptKey.State.WAITING.code()))
                .orderBy(HOST_KEY.ID.desc())
                .limit(most)
                .fetch(JooqKeptKeys::key));
  }

  @Override
  public Optional<KeptKey> byId(long id) {
    return database.call(
        sql -> sql.selectFrom(HOST_KEY).where(HOST_KEY.ID.eq(id)).fetchOptional(JooqKeptKeys::key));
  }

  @Override
  public boolean accept(long id, String by, Instant at) {
    return database.call(sql -> accepted(sql, id, by, at, null));
  }

  /** It is known from now on, and what was known there is no more. */
  static boolean accepted(
      DSLContext sql, long id, String by, Instant at, @Nullable Long acceptance) {
    var row =
        sql.selectFrom(HOST_KEY)
            .where(HOST_KEY.ID.eq(id), HOST_KEY.STATE.eq(KeptKey.State.WAITING.code()))
            .fetchOne();
    if (row == null) return false;
    var who = CleanText.of(by, LONGEST_NAME);
    sql.update(HOST_KEY)
        .set(HOST_KEY.STATE, KeptKey.State.FORMER.code())
        .set(HOST_KEY.DECIDED_BY, who)
        .set(HOST_KEY.DECIDED_AT, at)
        .where(HOST_KEY.HOST.eq(row.getHost()), HOST_KEY.PORT.eq(row.getPort()))
        .and(HOST_KEY.KIND.eq(row.getKind()))
        .and(HOST_KEY.STATE.eq(KeptKey.State.KNOWN.code()))
        .execute();
    sql.update(HOST_KEY)
        .set(HOST_KEY.STATE, KeptKey.State.KNOWN.code())
        .set(HOST_KEY.DECIDED_BY, who)
        .set(HOST_KEY.DECIDED_AT, at)
        .set(HOST_KEY.ACCEPTANCE_ID, acceptance)
        .where(HOST_KEY.ID.eq(id))
        .execute();
    tell(sql, row.getHost());
    return true;
  }

  /** Whoever looks at the PCs there reads them anew. */
  static void tell(DSLContext sql, String host) {
    var there =
        sql.select(MACHINE.ID)
            .from(MACHINE)
            .where(lower(MACHINE.ADDRESS).eq(host))
            .fetch(row -> row.value1());
    JooqNews.ofMachines(sql, there, "changed");
  }

  @Override
  public boolean forget(long id) {
    return database.call(
        sql -> {
          var known = sql.fetchOne(HOST_KEY, HOST_KEY.ID.eq(id));
          if (known == null) return false;
          known.delete();
          tell(sql, known.getHost());
          return true;
        });
  }

  @Override
  public boolean knowsSsh(String host) {
    return database.call(
        sql ->
            sql.fetchExists(
                HOST_KEY,
                HOST_KEY
                    .HOST
                    .eq(host.toLowerCase(Locale.ROOT))
                    .and(HOST_KEY.KIND.eq(KeyKind.SSH.code()))
                    .and(HOST_KEY.STATE.eq(KeptKey.State.KNOWN.code()))));
  }

  @Override
  public Optional<String> certificate(String host, int port) {
    var where = host.toLowerCase(Locale.ROOT);
    var now = clock.instant();
    return database.call(
        sql -> {
          var awaited = JooqAcceptances.awaiting(sql, where, port, KeyKind.CERTIFICATE, now);
          if (awaited.isPresent()) return Optional.empty();
          return sql.selectFrom(HOST_KEY)
              .where(HOST_KEY.HOST.eq(where), HOST_KEY.PORT.eq(port))
              .and(HOST_KEY.KIND.eq(KeyKind.CERTIFICATE.code()))
              .and(HOST_KEY.STATE.eq(KeptKey.State.KNOWN.code()))
              .fetchOptional(row -> hex(row.getFingerprint()));
        });
  }

  /** As certificates' fingerprints are written, and {@code Trust.Pinned} wants them. */
  static String hex(String base64) {
    return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
  }

  @Override
  public Acceptance open(long room, String by, Instant from, Instant until) {
    return database.call(
        sql -> {
          close(room, from);
          sql.insertInto(KEY_ACCEPTANCE)
              .set(KEY_ACCEPTANCE.ROOM_ID, room)
              .set(KEY_ACCEPTANCE.OPENED_BY, CleanText.of(by, LONGEST_NAME))
              .set(KEY_ACCEPTANCE.OPENED_AT, from)
              .set(KEY_ACCEPTANCE.UNTIL_AT, until)
              .execute();
          return open(room, from).orElseThrow();
        });
  }

  @Override
  public Optional<Acceptance> open(long room, Instant now) {
    return database.call(
        sql ->
            JooqAcceptances.where(
                sql, JooqAcceptances.open(now).and(KEY_ACCEPTANCE.ROOM_ID.eq(room))));
  }

  @Override
  public boolean close(long room, Instant now) {
    return database.call(
        sql ->
            sql.update(KEY_ACCEPTANCE)
                    .set(KEY_ACCEPTANCE.UNTIL_AT, now)
                    .where(JooqAcceptances.open(now).and(KEY_ACCEPTANCE.ROOM_ID.eq(room)))
                    .execute()
                > 0);
  }

  static KeptKey key(HostKeyRecord row) {
    return new KeptKey(
        row.getId(),
        row.getHost(),
        row.getPort(),
        KeyKind.ofCode(row.getKind()).orElseThrow(),
        new HostKey(row.getAlgorithm(), row.getFingerprint()),
        KeptKey.State.ofCode(row.getState()).orElseThrow(),
        row.getFirstSeenAt(),
        row.getDecidedBy(),
        row.getDecidedAt());
  }
}
