package org.rollcall.discovery.directory;

import static org.rollcall.db.Tables.DIRECTORY_SOURCE;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.rollcall.db.tables.records.DirectorySourceRecord;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.NameTaken;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;
import org.rollcall.vault.CredentialName;

/** Which directories of the database are asked again and again? */
public final class JooqDirectorySources implements DirectorySources {
  private static final int LONGEST_NAME = 100;

  private final Database database;

  public JooqDirectorySources(Database database) {
    this.database = database;
  }

  @Override
  public List<DirectorySource> all() {
    return database.call(
        sql ->
            sql.selectFrom(DIRECTORY_SOURCE)
                .orderBy(DIRECTORY_SOURCE.NAME_KEY)
                .fetch(JooqDirectorySources::source));
  }

  @Override
  public Optional<DirectorySource> byId(long id) {
    return database.call(
        sql ->
            sql.selectFrom(DIRECTORY_SOURCE)
                .where(DIRECTORY_SOURCE.ID.eq(id))
                .fetchOptional(JooqDirectorySources::source));
  }

  @Override
  public Optional<DirectorySource> add(DirectorySource source) {
    return database.call(
        sql -> {
          var made =
              sql.insertInto(DIRECTORY_SOURCE)
                  .set(columns(source))
                  .onConflict(DIRECTORY_SOURCE.NAME_KEY)
                  .doNothing()
                  .execute();
          if (made == 0) return Optional.empty();
          return sql.selectFrom(DIRECTORY_SOURCE)
              .where(DIRECTORY_SOURCE.NAME_KEY.eq(key(source.name())))
              .fetchOptional(JooqDirectorySources::source);
        });
  }

  @Override
  public Optional<DirectorySource> edit(DirectorySource source) {
    try {
      return database.call(
          sql -> {
            var kept =
                sql.update(DIRECTORY_SOURCE)
                    .set(columns(source))
                    .set(DIRECTORY_SOURCE.VERSION, source.version() + 1)
                    .where(DIRECTORY_SOURCE.ID.eq(source.id()))
                    .and(DIRECTORY_SOURCE.VERSION.eq(source.version()))
                    .execute();
            return kept == 1 ? byId(source.id()) : Optional.empty();
          });
    } catch (IntegrityConstraintViolationException taken) {
      throw new NameTaken(source.name(), taken);
    }
  }

  @Override
  public boolean remove(long id, int version) {
    return database.call(
        sql ->
            sql.deleteFrom(DIRECTORY_SOURCE)
                    .where(DIRECTORY_SOURCE.ID.eq(id), DIRECTORY_SOURCE.VERSION.eq(version))
                    .execute()
                == 1);
  }

  @Override
  public boolean begin(DirectorySource source, Instant at) {
    var last = source.last();
    return database.call(
        sql ->
            sql.update(DIRECTORY_SOURCE)
                    .set(DIRECTORY_SOURCE.SYNCED_AT, at)
                    .where(DIRECTORY_SOURCE.ID.eq(source.id()))
                    .and(
                        last == null
                            ? DIRECTORY_SOURCE.SYNCED_AT.isNull()
                            : DIRECTORY_SOURCE.SYNCED_AT.eq(last.at()))
                    .execute()
                == 1);
  }

  @Override
  public void ended(long id, String result, Instant at) {
    database.call(
        sql ->
            sql.update(DIRECTORY_SOURCE)
                .set(DIRECTORY_SOURCE.SYNCED_AT, at)
                .set(DIRECTORY_SOURCE.SYNC_RESULT, result)
                .where(DIRECTORY_SOURCE.ID.eq(id))
                .execute());
  }

  private static Map<Field<?>, @Nullable Object> columns(DirectorySource source) {
    var columns = new java.util.LinkedHashMap<Field<?>, @Nullable Object>();
    var server = source.server();
    columns.put(DIRECTORY_SOURCE.NAME, CleanText.line(source.name(), LONGEST_NAME));
    columns.put(DIRECTORY_SOURCE.NAME_KEY, key(source.name()));
    columns.put(DIRECTORY_SOURCE.HOST, server.host().value());
    columns.put(DIRECTORY_SOURCE.PORT, server.port());
    columns.put(DIRECTORY_SOURCE.SECURITY, server.security().code());
    columns.put(DIRECTORY_SOURCE.TRUST, SourceJson.trust(server.trust()));
    columns.put(DIRECTORY_SOURCE.CREDENTIAL, server.credential().value());
    columns.put(DIRECTORY_SOURCE.BASE, source.query().base());
    columns.put(DIRECTORY_SOURCE.FILTER, source.query().filter());
    columns.put(DIRECTORY_SOURCE.SEEN_WITHIN_DAYS, source.query().seenWithinDays());
    columns.put(DIRECTORY_SOURCE.MACHINE_CREDENTIAL, source.machineCredential());
    columns.put(DIRECTORY_SOURCE.RULES, SourceJson.rules(source.rules()));
    columns.put(DIRECTORY_SOURCE.EVERY_MINUTES, source.rhythm().everyMinutes());
    columns.put(DIRECTORY_SOURCE.MOST_CHANGED_PERCENT, source.rhythm().mostChangedPercent());
    return columns;
  }

  private static String key(String name) {
    return CleanText.line(name, LONGEST_NAME).toLowerCase(Locale.ROOT);
  }

  private static DirectorySource source(DirectorySourceRecord row) {
    var server =
        new DirectoryServer(
            new Hostname(row.getHost()),
            row.getPort(),
            Security.ofCode(row.getSecurity()).orElseThrow(),
            SourceJson.trust(row.getTrust()),
            new CredentialName(row.getCredential()));
    var synced = row.getSyncedAt();
    return new DirectorySource(
        row.getId(),
        row.getName(),
        server,
        new Query(row.getBase(), row.getFilter(), row.getSeenWithinDays()),
        SourceJson.rules(row.getRules()),
        row.getMachineCredential(),
        new DirectorySource.Rhythm(row.getEveryMinutes(), row.getMostChangedPercent()),
        row.getVersion(),
        synced == null ? null : new DirectorySource.Last(synced, row.getSyncResult()));
  }
}
