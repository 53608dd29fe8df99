package org.rollcall.access.link;

import static org.rollcall.db.Tables.USER_LINK;

import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.rollcall.access.SecretToken;
import org.rollcall.store.Database;

/** Which links does the database hold? */
public final class JooqLinks implements Links {
  private final Database database;

  public JooqLinks(Database database) {
    this.database = database;
  }

  @Override
  public void make(long user, SecretToken secret, Instant at) {
    database.call(
        sql ->
            sql.insertInto(USER_LINK)
                .set(USER_LINK.DIGEST, secret.digest())
                .set(USER_LINK.USER_ID, user)
                .set(USER_LINK.EXPIRES_AT, at.plus(VALID))
                .execute());
  }

  @Override
  public Optional<Long> redeem(String secret, Instant at) {
    return database.call(
        sql -> {
          var user = read(secret, at);
          if (user.isEmpty()) return user;
          // Who deletes it has it: two who come at once are told apart here.
          var mine = sql.deleteFrom(USER_LINK).where(live(secret, at)).execute() == 1;
          if (mine) withdraw(user.get());
          return user.filter(_ -> mine);
        });
  }

  @Override
  public Optional<Long> read(String secret, Instant at) {
    return database.call(
        sql ->
            sql.select(USER_LINK.USER_ID)
                .from(USER_LINK)
                .where(live(secret, at))
                .fetchOptional(USER_LINK.USER_ID));
  }

  private static Condition live(String secret, Instant at) {
    return USER_LINK.DIGEST.eq(SecretToken.digest(secret)).and(USER_LINK.EXPIRES_AT.gt(at));
  }

  @Override
  public void withdraw(long user) {
    database.call(sql -> sql.deleteFrom(USER_LINK).where(USER_LINK.USER_ID.eq(user)).execute());
  }

  @Override
  public void sweep(Instant at) {
    database.call(sql -> sql.deleteFrom(USER_LINK).where(USER_LINK.EXPIRES_AT.le(at)).execute());
  }
}
