package org.rollcall.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * How does a store come to its data? Migrated when opened, spoken to on threads that nobody can
 * interrupt, each call one transaction.
 */
public final class Database implements Transactions, AutoCloseable {
  /** As many connections as threads: nobody ever waits for a connection with a time limit. */
  private static final int CONNECTIONS = 8;

  /** Longer than any statement of ours takes; a URL that says otherwise is obeyed. */
  private static final String SILENCE_SECONDS = "60";

  private static final String IN_UTC = "set time zone 'UTC'";

  /**
   * PostgreSQL plans each question for its own values, since one plan for all of them takes a rare
   * state for a common one; compiles none, which takes longer than our questions do; and knows that
   * an index is as quick to read as a table, as on any disk without arms.
   */
  private static final String SHORT_QUESTIONS =
      "; set plan_cache_mode = force_custom_plan; set jit = off; set random_page_cost = 1.1";

  private static final int H2_ALREADY_OPEN = 90020;

  private final StoreLocation location;
  private final HikariDataSource pool;
  private final DSLContext sql;
  private final StoreThreads threads;
  private final ScopedValue<DSLContext> transaction;
  private final Outage outage;

  private Database(
      StoreLocation location,
      HikariDataSource pool,
      StoreThreads threads,
      ScopedValue<DSLContext> transaction,
      Duration patience) {
    this.location = location;
    this.pool = pool;
    // Nobody reads jOOQ's own log of statements, and it looks at each.
    var settings = new Settings().withExecuteLogging(false);
    this.sql = DSL.using(pool, location.dialect(), settings);
    this.threads = threads;
    this.transaction = transaction;
    this.outage = new Outage(patience);
  }

  /** Opens the store and brings its schema up to date. */
  public static Database open(StoreLocation location) {
    // Asked by hand first, since the pool would log what is an everyday mistake as a disaster.
    try (var _ = DriverManager.getConnection(location.url(), credentials(location))) {
      var database =
          new Database(
              location,
              new HikariDataSource(poolFor(location)),
              new StoreThreads(CONNECTIONS),
              ScopedValue.newInstance(),
              Duration.ZERO);
      database.migrate();
      return database;
    } catch (SQLException refused) {
      throw refused.getErrorCode() == H2_ALREADY_OPEN
          ? new StoreInUse(location.shown(), refused)
          : new StoreUnavailable(location.shown(), refused);
    }
  }

  /** The same store for somebody who would rather wait than fail when it cannot be reached. */
  public Database patient(Duration longest) {
    return new Database(location, pool, threads, transaction, longest);
  }

  /** Runs {@code work} in a transaction; within another call, as a part of that one's. */
  public <T extends @Nullable Object> T call(Function<DSLContext, T> work) {
    return transaction.isBound()
        ? work.apply(transaction.get())
        : threads.run(
            () -> outage.bridged(() -> sql.transactionResult(begun -> within(begun.dsl(), work))));
  }

  @Override
  public <T extends @Nullable Object> T together(Supplier<T> work) {
    return call(_ -> work.get());
  }

  /** The time by the database's own clock. */
  Instant now() {
    return call(begun -> begun.select(DSL.currentInstant()).fetchSingle(row -> row.value1()));
  }

  DataSource connections() {
    return pool;
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
          // Not over the pool, whose limit on silence a long migration would break.
          .dataSource(location.url(), location.user(), location.password())
          .locations(
              "classpath:db/migration/common",
              "classpath:db/migration/" + (isPostgres() ? "postgresql" : "h2"))
          .javaMigrations(
              new JooqProductTitles(location.dialect()), new JooqProductNames(location.dialect()))
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
    config.setConnectionInitSql(IN_UTC);
    if (location.isPostgres()) ofPostgres(config);
    return config;
  }

  /** A host that loses its power says no good-bye: without a limit the answer is waited for. */
  private static void ofPostgres(HikariConfig config) {
    config.setConnectionInitSql(IN_UTC + SHORT_QUESTIONS);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("socketTimeout", SILENCE_SECONDS);
  }
}
