package org.rollcall.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * How does a store come to its data? Migrated when opened, spoken to on threads that nobody can
 * interrupt, each call one transaction.
 */
public final class Database implements Transactions, AutoCloseable {
  /** As many connections as threads: nobody ever waits for a connection with a time limit. */
  private static final int CONNECTIONS = 8;

  private static final int H2_ALREADY_OPEN = 90020;

  private final StoreLocation location;
  private final HikariDataSource pool;
  private final DSLContext sql;
  private final StoreThreads threads = new StoreThreads(CONNECTIONS);
  private final ScopedValue<DSLContext> transaction = ScopedValue.newInstance();

  private Database(StoreLocation location, HikariDataSource pool) {
    this.location = location;
    this.pool = pool;
    this.sql = DSL.using(pool, location.dialect());
  }

  /** Opens the store and brings its schema up to date. */
  public static Database open(StoreLocation location) {
    // Asked by hand first, since the pool would log what is an everyday mistake as a disaster.
    try (var _ = DriverManager.getConnection(location.url(), credentials(location))) {
      var database = new Database(location, new HikariDataSource(poolFor(location)));
      database.migrate();
      return database;
    } catch (SQLException refused) {
      throw refused.getErrorCode() == H2_ALREADY_OPEN
          ? new StoreInUse(location.shown(), refused)
          : new StoreUnavailable(location.shown(), refused);
    }
  }

  /** Runs {@code work} in a transaction; within another call, as a part of that one's. */
  public <T extends @Nullable Object> T call(Function<DSLContext, T> work) {
    return transaction.isBound()
        ? work.apply(transaction.get())
        : threads.run(() -> sql.transactionResult(begun -> within(begun.dsl(), work)));
  }

  @Override
  public <T extends @Nullable Object> T together(Supplier<T> work) {
    return call(_ -> work.get());
  }

  public boolean isPostgres() {
    return location.isPostgres();
  }

  @Override
  public void close() {
    threads.close();
    pool.close();
  }

  private <T extends @Nullable Object> T within(DSLContext begun, Function<DSLContext, T> work) {
    return ScopedValue.where(transaction, begun).call(() -> work.apply(begun));
  }

  private void migrate() {
    try {
      Flyway.configure()
          .dataSource(pool)
          .locations(
              "classpath:db/migration/common",
              "classpath:db/migration/" + (isPostgres() ? "postgresql" : "h2"))
          .load()
          .migrate();
    } catch (RuntimeException failed) {
      close();
      throw failed;
    }
  }

  private static Properties credentials(StoreLocation location) {
    var credentials = new Properties();
    if (location.user() != null) credentials.setProperty("user", location.user());
    if (location.password() != null) credentials.setProperty("password", location.password());
    return credentials;
  }

  private static HikariConfig poolFor(StoreLocation location) {
    var config = new HikariConfig();
    config.setPoolName("rollcall");
    config.setJdbcUrl(location.url());
    config.setUsername(location.user());
    config.setPassword(location.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionInitSql("set time zone 'UTC'");
    if (location.isPostgres()) config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return config;
  }
}
