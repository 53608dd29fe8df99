package org.rollcall.access.directory;

import static org.rollcall.db.Tables.LOGIN_PROVIDER;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Origin;
import org.rollcall.db.tables.records.LoginProviderRecord;
import org.rollcall.store.Database;
import org.rollcall.vault.Sealed;

/** Which login providers does the database hold? */
public final class JooqLoginProviders implements LoginProviders {
  private final Database database;

  public JooqLoginProviders(Database database) {
    this.database = database;
  }

  @Override
  public LoginProvider add(String name, Setting setting, boolean disabled) {
    try {
      return database.call(
          sql -> {
            var row = sql.newRecord(LOGIN_PROVIDER);
            row.setName(name);
            row.setKind(setting.kind().code());
            row.setSetting(SettingJson.write(setting));
            row.setDisabled(disabled);
            row.setVersion(1);
            row.insert();
            return provider(row);
          });
    } catch (IntegrityConstraintViolationException _) {
      throw new Taken();
    }
  }

  @Override
  public Optional<LoginProvider> byId(long id) {
    return select(LOGIN_PROVIDER.ID.eq(id)).stream().findFirst();
  }

  @Override
  public Optional<LoginProvider> byName(String name) {
    return select(LOGIN_PROVIDER.NAME.eq(name)).stream().findFirst();
  }

  @Override
  public List<LoginProvider> all() {
    return select(DSL.noCondition());
  }

  private List<LoginProvider> select(Condition which) {
    return database.call(
        sql ->
            sql.selectFrom(LOGIN_PROVIDER)
                .where(which)
                .orderBy(LOGIN_PROVIDER.ID)
                .fetch(JooqLoginProviders::provider));
  }

  @Override
  public boolean change(long id, int version, Setting setting, boolean disabled) {
    return database.call(
        sql ->
            sql.update(LOGIN_PROVIDER)
                    .set(LOGIN_PROVIDER.SETTING, SettingJson.write(setting))
                    .set(LOGIN_PROVIDER.DISABLED, disabled)
                    .set(LOGIN_PROVIDER.VERSION, version + 1)
                    .where(is(id, version))
                    .execute()
                == 1);
  }

  @Override
  public boolean remove(long id, int version) {
    return database.call(
        sql -> sql.deleteFrom(LOGIN_PROVIDER).where(is(id, version)).execute() == 1);
  }

  private static Condition is(long id, int version) {
    return LOGIN_PROVIDER.ID.eq(id).and(LOGIN_PROVIDER.VERSION.eq(version));
  }

  @Override
  public void seal(long id, @Nullable Sealed secret) {
    database.call(
        sql ->
            sql.update(LOGIN_PROVIDER)
                .set(LOGIN_PROVIDER.SEALED, secret == null ? null : secret.text())
                .set(LOGIN_PROVIDER.KEY_ID, secret == null ? null : secret.keyId())
                .where(LOGIN_PROVIDER.ID.eq(id))
                .execute());
  }

  @Override
  public Optional<Sealed> secret(long id) {
    return database.call(
        sql ->
            sql.fetchOptional(
                    LOGIN_PROVIDER, LOGIN_PROVIDER.ID.eq(id).and(LOGIN_PROVIDER.SEALED.isNotNull()))
                .map(
                    row ->
                        new Sealed(
                            Objects.requireNonNull(row.getSealed()),
                            Objects.requireNonNull(row.getKeyId()))));
  }

  @Override
  public boolean replace(long id, Sealed known, Sealed anew) {
    return database.call(
        sql ->
            sql.update(LOGIN_PROVIDER)
                    .set(LOGIN_PROVIDER.SEALED, anew.text())
                    .set(LOGIN_PROVIDER.KEY_ID, anew.keyId())
                    .where(LOGIN_PROVIDER.ID.eq(id), LOGIN_PROVIDER.SEALED.eq(known.text()))
                    .execute()
                == 1);
  }

  @Override
  public Set<String> keyIds() {
    return database.call(
        sql ->
            sql.selectDistinct(LOGIN_PROVIDER.KEY_ID)
                .from(LOGIN_PROVIDER)
                .where(LOGIN_PROVIDER.KEY_ID.isNotNull())
                .fetchSet(LOGIN_PROVIDER.KEY_ID));
  }

  private static LoginProvider provider(LoginProviderRecord row) {
    return new LoginProvider(
        row.getId(),
        row.getName(),
        SettingJson.read(Origin.Kind.ofCode(row.getKind()), row.getSetting()),
        row.getSealed() != null,
        row.getDisabled(),
        row.getVersion());
  }
}
