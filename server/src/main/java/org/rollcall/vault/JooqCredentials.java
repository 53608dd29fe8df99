package org.rollcall.vault;

import static org.rollcall.db.Tables.CREDENTIAL;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.db.tables.records.CredentialRecord;
import org.rollcall.store.Database;

/** Which credentials does the database hold? */
public final class JooqCredentials implements Credentials {
  private final Database database;

  public JooqCredentials(Database database) {
    this.database = database;
  }

  @Override
  public void put(KeptCredential credential) {
    var secret = Columns.of(credential);
    database.call(
        sql ->
            sql.insertInto(CREDENTIAL)
                .set(CREDENTIAL.NAME, credential.name().value())
                .set(CREDENTIAL.KIND, credential.kind().code())
                .set(CREDENTIAL.USERNAME, credential.username())
                .set(CREDENTIAL.SEALED, secret.sealed())
                .set(CREDENTIAL.KEY_ID, secret.keyId())
                .set(CREDENTIAL.SOURCE_ID, secret.source())
                .set(CREDENTIAL.CHANGED_BY, credential.changedBy())
                .set(CREDENTIAL.CHANGED_AT, credential.changedAt())
                .onConflict(CREDENTIAL.NAME)
                .doUpdate()
                .setAllToExcluded()
                .execute());
  }

  /** Where the password is: sealed here, or in a directory. */
  private record Columns(@Nullable String sealed, @Nullable String keyId, @Nullable Long source) {
    static Columns of(KeptCredential credential) {
      return switch (credential) {
        case SealedCredential kept ->
            new Columns(kept.sealed().text(), kept.sealed().keyId(), null);
        case LapsCredential looked -> new Columns(null, null, looked.source());
      };
    }
  }

  @Override
  public boolean replace(SealedCredential known, SealedCredential anew) {
    return database.call(
        sql ->
            sql.update(CREDENTIAL)
                    .set(CREDENTIAL.SEALED, anew.sealed().text())
                    .set(CREDENTIAL.KEY_ID, anew.sealed().keyId())
                    .where(CREDENTIAL.NAME.eq(known.name().value()))
                    .and(CREDENTIAL.SEALED.eq(known.sealed().text()))
                    .execute()
                == 1);
  }

  @Override
  public boolean remove(CredentialName name) {
    return database.call(
        sql -> sql.deleteFrom(CREDENTIAL).where(CREDENTIAL.NAME.eq(name.value())).execute() == 1);
  }

  @Override
  public Optional<KeptCredential> byName(CredentialName name) {
    return database.call(
        sql ->
            sql.selectFrom(CREDENTIAL)
                .where(CREDENTIAL.NAME.eq(name.value()))
                .fetchOptional(JooqCredentials::credential));
  }

  @Override
  public List<KeptCredential> all() {
    return database.call(
        sql ->
            sql.selectFrom(CREDENTIAL).orderBy(CREDENTIAL.NAME).fetch(JooqCredentials::credential));
  }

  @Override
  public Set<String> keyIds() {
    return database.call(
        sql ->
            sql.selectDistinct(CREDENTIAL.KEY_ID)
                .from(CREDENTIAL)
                .where(CREDENTIAL.KEY_ID.isNotNull())
                .fetchSet(CREDENTIAL.KEY_ID));
  }

  private static KeptCredential credential(CredentialRecord row) {
    var name = new CredentialName(row.getName());
    Long source = row.getSourceId();
    if (source != null) {
      return new LapsCredential(
          name, row.getUsername(), source, row.getChangedBy(), row.getChangedAt());
    }
    return new SealedCredential(
        name,
        CredentialKind.ofCode(row.getKind()).orElseThrow(),
        row.getUsername(),
        new Sealed(row.getSealed(), row.getKeyId()),
        row.getChangedBy(),
        row.getChangedAt());
  }
}
