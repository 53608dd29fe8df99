package org.rollcall.access.factor;

import static org.rollcall.db.Tables.RECOVERY_CODE;
import static org.rollcall.db.Tables.SECOND_FACTOR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.rollcall.access.SecretToken;
import org.rollcall.store.Database;
import org.rollcall.vault.Sealed;

/** Which second factors does the database hold? */
public final class JooqSecondFactors implements SecondFactors {
  private final Database database;

  public JooqSecondFactors(Database database) {
    this.database = database;
  }

  @Override
  public void begin(long user, Sealed secret) {
    database.call(
        sql -> {
          forget(sql, user);
          return sql.insertInto(SECOND_FACTOR)
              .set(SECOND_FACTOR.USER_ID, user)
              .set(SECOND_FACTOR.SEALED, secret.text())
              .set(SECOND_FACTOR.KEY_ID, secret.keyId())
              .execute();
        });
  }

  @Override
  public Optional<SecondFactor> of(long user) {
    return database.call(
        sql ->
            sql.fetchOptional(SECOND_FACTOR, SECOND_FACTOR.USER_ID.eq(user))
                .map(
                    row ->
                        new SecondFactor(
                            new Sealed(row.getSealed(), row.getKeyId()), row.getConfirmed())));
  }

  @Override
  public void confirm(long user, List<String> recoveryCodes) {
    database.call(
        sql -> {
          for (var code : recoveryCodes) {
            sql.insertInto(RECOVERY_CODE)
                .set(RECOVERY_CODE.USER_ID, user)
                .set(RECOVERY_CODE.DIGEST, SecretToken.digest(code))
                .execute();
          }
          return sql.update(SECOND_FACTOR)
              .set(SECOND_FACTOR.CONFIRMED, true)
              .where(SECOND_FACTOR.USER_ID.eq(user))
              .execute();
        });
  }

  @Override
  public boolean take(long user, long step) {
    var unused = SECOND_FACTOR.USER_ID.eq(user).and(SECOND_FACTOR.LAST_STEP.lt(step));
    return database.call(
        sql ->
            sql.update(SECOND_FACTOR).set(SECOND_FACTOR.LAST_STEP, step).where(unused).execute()
                == 1);
  }

  @Override
  public boolean takeRecovery(long user, String code) {
    var which =
        RECOVERY_CODE.USER_ID.eq(user).and(RECOVERY_CODE.DIGEST.eq(SecretToken.digest(code)));
    return database.call(sql -> sql.deleteFrom(RECOVERY_CODE).where(which).execute() == 1);
  }

  @Override
  public int recoveryLeft(long user) {
    return database.call(sql -> sql.fetchCount(RECOVERY_CODE, RECOVERY_CODE.USER_ID.eq(user)));
  }

  @Override
  public void remove(long user) {
    database.call(
        sql -> {
          forget(sql, user);
          return user;
        });
  }

  private static void forget(DSLContext sql, long user) {
    sql.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.USER_ID.eq(user)).execute();
    sql.deleteFrom(SECOND_FACTOR).where(SECOND_FACTOR.USER_ID.eq(user)).execute();
  }

  @Override
  public Map<Long, Sealed> sealedBefore(String keyId) {
    return database.call(
        sql ->
            sql.selectFrom(SECOND_FACTOR)
                .where(SECOND_FACTOR.KEY_ID.ne(keyId))
                .fetchMap(
                    row -> row.getUserId(), row -> new Sealed(row.getSealed(), row.getKeyId())));
  }

  @Override
  public boolean replace(long user, Sealed known, Sealed anew) {
    return database.call(
        sql ->
            sql.update(SECOND_FACTOR)
                    .set(SECOND_FACTOR.SEALED, anew.text())
                    .set(SECOND_FACTOR.KEY_ID, anew.keyId())
                    .where(SECOND_FACTOR.USER_ID.eq(user))
                    .and(SECOND_FACTOR.SEALED.eq(known.text()))
                    .execute()
                == 1);
  }

  @Override
  public Set<String> keyIds() {
    return database.call(
        sql ->
            sql.selectDistinct(SECOND_FACTOR.KEY_ID)
                .from(SECOND_FACTOR)
                .fetchSet(SECOND_FACTOR.KEY_ID));
  }
}
