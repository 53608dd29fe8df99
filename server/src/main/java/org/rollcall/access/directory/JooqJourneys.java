package org.rollcall.access.directory;

import static org.rollcall.db.Tables.LOGIN_JOURNEY;

import java.time.Instant;
import java.util.Optional;
import org.rollcall.access.SecretToken;
import org.rollcall.store.Database;

/** Which journeys does the database hold? */
public final class JooqJourneys implements Journeys {
  private final Database database;

  public JooqJourneys(Database database) {
    this.database = database;
  }

  @Override
  public void leave(String state, Journey journey, Instant at) {
    database.call(
        sql ->
            sql.insertInto(LOGIN_JOURNEY)
                .set(LOGIN_JOURNEY.STATE, SecretToken.digest(state))
                .set(LOGIN_JOURNEY.PROVIDER_ID, journey.provider())
                .set(LOGIN_JOURNEY.NONCE, journey.nonce())
                .set(LOGIN_JOURNEY.VERIFIER, journey.verifier())
                .set(LOGIN_JOURNEY.EXPIRES_AT, at.plus(VALID))
                .execute());
  }

  @Override
  public Optional<Journey> comeBack(String state, Instant at) {
    var which =
        LOGIN_JOURNEY.STATE.eq(SecretToken.digest(state)).and(LOGIN_JOURNEY.EXPIRES_AT.gt(at));
    return database.call(
        sql -> {
          var found = sql.fetchOptional(LOGIN_JOURNEY, which);
          // Who deletes it has it: two that come back at once are told apart here.
          var mine = sql.deleteFrom(LOGIN_JOURNEY).where(which).execute() == 1;
          return found
              .filter(_ -> mine)
              .map(row -> new Journey(row.getProviderId(), row.getNonce(), row.getVerifier()));
        });
  }

  @Override
  public void sweep(Instant at) {
    database.call(
        sql -> sql.deleteFrom(LOGIN_JOURNEY).where(LOGIN_JOURNEY.EXPIRES_AT.le(at)).execute());
  }
}
