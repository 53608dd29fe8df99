package org.rollcall.access.session;

import static org.rollcall.db.Tables.USER_SESSION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.SecretToken;
import org.rollcall.db.tables.records.UserSessionRecord;
import org.rollcall.store.Database;

/** Which sessions does the database hold? */
public final class JooqSessions implements Sessions {
  /** How exactly it is kept when a session was last seen: a page asks several times a second. */
  private static final Duration EXACTLY = Duration.ofMinutes(1);

  private final Database database;

  public JooqSessions(Database database) {
    this.database = database;
  }

  @Override
  public Session begin(long user, SecretToken id, String address, Instant at) {
    return database.call(
        sql -> {
          var row = sql.newRecord(USER_SESSION);
          row.setUserId(user);
          row.setDigest(id.digest());
          row.setAddress(address);
          row.setBeganAt(at);
          row.setSeenAt(at);
          row.insert();
          return session(row);
        });
  }

  @Override
  public Optional<Session> resume(String id, Instant at) {
    return database.call(
        sql -> {
          var found =
              sql.selectFrom(USER_SESSION)
                  .where(USER_SESSION.DIGEST.eq(SecretToken.digest(id)))
                  .fetchOptional(JooqSessions::session)
                  .filter(session -> !session.isOver(at));
          if (found.isPresent() && found.get().seenAt().plus(EXACTLY).isBefore(at)) {
            sql.update(USER_SESSION)
                .set(USER_SESSION.SEEN_AT, at)
                .where(USER_SESSION.ID.eq(found.get().id()))
                .execute();
          }
          return found;
        });
  }

  @Override
  public void renew(long session, SecretToken id) {
    database.call(
        sql ->
            sql.update(USER_SESSION)
                .set(USER_SESSION.DIGEST, id.digest())
                .where(USER_SESSION.ID.eq(session))
                .execute());
  }

  @Override
  public List<Session> of(long user, Instant at) {
    return database.call(
        sql ->
            sql
                .selectFrom(USER_SESSION)
                .where(USER_SESSION.USER_ID.eq(user))
                .orderBy(USER_SESSION.ID.desc())
                .fetch(JooqSessions::session)
                .stream()
                .filter(session -> !session.isOver(at))
                .toList());
  }

  @Override
  public boolean end(long user, long session) {
    return remove(USER_SESSION.USER_ID.eq(user).and(USER_SESSION.ID.eq(session))) == 1;
  }

  @Override
  public void endAll(long user, @Nullable Long except) {
    var others = except == null ? DSL.noCondition() : USER_SESSION.ID.ne(except);
    remove(USER_SESSION.USER_ID.eq(user).and(others));
  }

  @Override
  public void sweep(Instant at) {
    remove(
        USER_SESSION
            .SEEN_AT
            .le(at.minus(Session.IDLE))
            .or(USER_SESSION.BEGAN_AT.le(at.minus(Session.LONGEST))));
  }

  private int remove(Condition which) {
    return database.call(sql -> sql.deleteFrom(USER_SESSION).where(which).execute());
  }

  private static Session session(UserSessionRecord row) {
    return new Session(
        row.getId(), row.getUserId(), row.getAddress(), row.getBeganAt(), row.getSeenAt());
  }
}
