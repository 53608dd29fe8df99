package org.rollcall.kms;

import static org.rollcall.db.Tables.KMS_HOST;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.KmsAddress;
import org.rollcall.db.tables.records.KmsHostRecord;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;

/** Which KMS hosts does the database know? */
public final class JooqKmsHosts implements KmsHosts {
  private static final int LONGEST_NOTE = 1_000;

  private final Database database;

  public JooqKmsHosts(Database database) {
    this.database = database;
  }

  @Override
  public List<KmsHost> all() {
    return database.call(
        sql ->
            sql.selectFrom(KMS_HOST)
                .orderBy(KMS_HOST.NAME, KMS_HOST.PORT)
                .fetch(JooqKmsHosts::host));
  }

  @Override
  public Optional<KmsHost> byId(long id) {
    return database.call(
        sql ->
            sql.selectFrom(KMS_HOST).where(KMS_HOST.ID.eq(id)).fetchOptional(JooqKmsHosts::host));
  }

  @Override
  public Optional<KmsHost> add(KmsAddress address, boolean allowed, @Nullable String note) {
    return database.call(
        sql -> {
          var made =
              sql.insertInto(KMS_HOST)
                  .set(KMS_HOST.NAME, address.host())
                  .set(KMS_HOST.PORT, address.port())
                  .set(KMS_HOST.ALLOWED, allowed)
                  .set(KMS_HOST.NOTE, CleanText.ofNullable(note, LONGEST_NOTE))
                  .onConflict(KMS_HOST.NAME, KMS_HOST.PORT)
                  .doNothing()
                  .execute();
          if (made == 0) return Optional.empty();
          return sql.selectFrom(KMS_HOST)
              .where(KMS_HOST.NAME.eq(address.host()), KMS_HOST.PORT.eq(address.port()))
              .fetchOptional(JooqKmsHosts::host);
        });
  }

  @Override
  public Optional<KmsHost> edit(KmsHost host) {
    return database.call(
        sql -> {
          var kept =
              sql.update(KMS_HOST)
                  .set(KMS_HOST.ALLOWED, host.allowed())
                  .set(KMS_HOST.NOTE, CleanText.ofNullable(host.note(), LONGEST_NOTE))
                  .set(KMS_HOST.VERSION, host.version() + 1)
                  .where(KMS_HOST.ID.eq(host.id()), KMS_HOST.VERSION.eq(host.version()))
                  .execute();
          return kept == 1 ? byId(host.id()) : Optional.empty();
        });
  }

  @Override
  public boolean remove(long id, int version) {
    return database.call(
        sql ->
            sql.deleteFrom(KMS_HOST)
                    .where(KMS_HOST.ID.eq(id), KMS_HOST.VERSION.eq(version))
                    .execute()
                == 1);
  }

  @Override
  public void found(long id, KmsCheck.Result result, Instant now, KmsNews news) {
    database.call(
        sql -> {
          var row = sql.selectFrom(KMS_HOST).where(KMS_HOST.ID.eq(id)).forUpdate().fetchOne();
          if (row == null) return false;
          var before = health(row);
          var health = KmsHealth.after(before, result, now);
          sql.update(KMS_HOST)
              .set(KMS_HOST.ASKED_AT, health.askedAt())
              .set(KMS_HOST.FAULT, health.fault())
              .set(KMS_HOST.TOOK_MS, Math.toIntExact(health.took().toMillis()))
              .set(KMS_HOST.SINCE_AT, health.since())
              .set(KMS_HOST.MISSES, health.misses())
              .where(KMS_HOST.ID.eq(id))
              .execute();
          if (health.misses() == KmsHealth.TOLD_AT) news.silent(host(row), health);
          var wasTold = before != null && before.misses() >= KmsHealth.TOLD_AT;
          if (wasTold && health.reachable()) news.back(host(row), health);
          return true;
        });
  }

  private static @Nullable KmsHealth health(KmsHostRecord row) {
    if (row.getAskedAt() == null) return null;
    return new KmsHealth(
        row.getAskedAt(),
        Duration.ofMillis(row.getTookMs()),
        row.getFault(),
        row.getSinceAt(),
        row.getMisses());
  }

  private static KmsHost host(KmsHostRecord row) {
    return new KmsHost(
        row.getId(),
        new KmsAddress(row.getName(), row.getPort()),
        row.getAllowed(),
        row.getNote(),
        row.getVersion(),
        health(row));
  }
}
