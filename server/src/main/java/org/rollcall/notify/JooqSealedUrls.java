package org.rollcall.notify;

import static org.rollcall.db.Tables.RECIPIENT;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Record2;
import org.rollcall.store.Database;
import org.rollcall.vault.Sealed;

/** Which URLs of webhooks does the database hold? */
public final class JooqSealedUrls implements SealedUrls {
  private final Database database;

  public JooqSealedUrls(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Sealed> byId(long recipient) {
    return database.call(
        sql ->
            sql.select(RECIPIENT.SEALED, RECIPIENT.KEY_ID)
                .from(RECIPIENT)
                .where(RECIPIENT.ID.eq(recipient), RECIPIENT.SEALED.isNotNull())
                .fetchOptional(JooqSealedUrls::sealed));
  }

  private static Sealed sealed(Record2<String, String> row) {
    return new Sealed(row.value1(), row.value2());
  }

  @Override
  public Map<Long, Sealed> all() {
    return database.call(
        sql ->
            sql.select(RECIPIENT.ID, RECIPIENT.SEALED, RECIPIENT.KEY_ID)
                .from(RECIPIENT)
                .where(RECIPIENT.SEALED.isNotNull())
                .fetchMap(RECIPIENT.ID, row -> new Sealed(row.value2(), row.value3())));
  }

  @Override
  public void put(long recipient, Sealed url, String shown) {
    database.call(
        sql ->
            sql.update(RECIPIENT)
                .set(RECIPIENT.ADDRESS, shown)
                .set(RECIPIENT.SEALED, url.text())
                .set(RECIPIENT.KEY_ID, url.keyId())
                .where(RECIPIENT.ID.eq(recipient))
                .execute());
  }

  @Override
  public boolean replace(long recipient, Sealed known, Sealed anew) {
    return database.call(
        sql ->
            sql.update(RECIPIENT)
                    .set(RECIPIENT.SEALED, anew.text())
                    .set(RECIPIENT.KEY_ID, anew.keyId())
                    .where(RECIPIENT.ID.eq(recipient), RECIPIENT.SEALED.eq(known.text()))
                    .execute()
                == 1);
  }

  @Override
  public Map<Long, String> unsealed() {
    return database.call(
        sql ->
            sql.select(RECIPIENT.ID, RECIPIENT.ADDRESS)
                .from(RECIPIENT)
                .where(RECIPIENT.KIND.eq(JooqRecipients.WEBHOOK), RECIPIENT.SEALED.isNull())
                .forUpdate()
                .fetchMap(RECIPIENT.ID, RECIPIENT.ADDRESS));
  }

  @Override
  public Set<String> keyIds() {
    return database.call(
        sql ->
            sql.selectDistinct(RECIPIENT.KEY_ID)
                .from(RECIPIENT)
                .where(RECIPIENT.KEY_ID.isNotNull())
                .fetchSet(RECIPIENT.KEY_ID));
  }
}
