package org.rollcall.vault;

import static org.rollcall.db.Tables.CREDENTIAL;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.db.tables.records.CredentialRecord;
import org.rollcall.store.Database;

/** Which sealed credentials does the database hold? */
public final class JooqCredentials implements Credentials {
  private final Database database;

  public JooqCredentials(Database database) {
    this.database = database;
  }

  @Override
  public void put(SealedCredential credential) {
    database.call(
        sql ->
            sql.insertInto(CREDENTIAL)
                .set(CREDENTIAL.NAME, credential.name().value())
                .set(CREDENTIAL.USERNAME, credential.username())
                .set(CREDENTIAL.SEALED, credential.sealed())
                .set(CREDENTIAL.KEY_ID, credential.keyId())
                .set(CREDENTIAL.CHANGED_BY, credential.changedBy())
                .set(CREDENTIAL.CHANGED_AT, credential.changedAt())
                .onConflict(CREDENTIAL.NAME)
                .doUpdate()
                .setAllToExcluded()
                .execute());
  }

  @Override
  public boolean remove(CredentialName name) {
    return database.call(
        sql -> sql.deleteFrom(CREDENTIAL).where(CREDENTIAL.NAME.eq(name.value())).execute() == 1);
  }

  @Override
  public Optional<SealedCredential> byName(CredentialName name) {
    return database.call(
        sql ->
            sql.selectFrom(CREDENTIAL)
                .where(CREDENTIAL.NAME.eq(name.value()))
                .fetchOptional(JooqCredentials::credential));
  }

  @Override
  public List<SealedCredential> all() {
    return database.call(
        sql ->
            sql.selectFrom(CREDENTIAL).orderBy(CREDENTIAL.NAME).fetch(JooqCredentials::credential));
  }

  @Override
  public Set<String> keyIds() {
    return database.call(
        sql -> sql.selectDistinct(CREDENTIAL.KEY_ID).from(CREDENTIAL).fetchSet(CREDENTIAL.KEY_ID));
  }

  private static SealedCredential credential(CredentialRecord row) {
    return new SealedCredential(
        new CredentialName(row.getName()),
        row.getUsername(),
        row.getSealed(),
        row.getKeyId(),
        row.getChangedBy(),
        row.getChangedAt());
  }
}
