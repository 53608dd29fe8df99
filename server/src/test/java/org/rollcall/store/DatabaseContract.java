package org.rollcall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.rollcall.run.TargetsContract;

/** What a database does whichever it is. */
interface DatabaseContract {
  Database database();

  @Test
  default void a_session_is_in_utc_whatever_the_zone_of_the_jvm_and_of_the_server() {
    var column =
        database().isPostgres()
            ? "current_setting('TimeZone')"
            : "extract(timezone_hour from current_timestamp)";

    var zone = database().call(sql -> sql.fetchValue("select " + column));

    assertThat(String.valueOf(zone)).isIn("UTC", "0");
  }

  @Test
  default void a_moment_is_kept_as_that_moment() {
    var run = TargetsContract.runOver(Stores.in(database()), List.of());

    var epoch =
        database()
            .call(
                sql ->
                    sql.fetchValue(
                        "select cast(floor(extract(epoch from \"created_at\")) as bigint)"
                            + " from \"run\" where \"id\" = ?",
                        run));

    assertThat(epoch).isEqualTo(TargetsContract.NOON.getEpochSecond());
  }

  @Test
  default void an_interrupted_caller_still_records_and_stays_interrupted() {
    Thread.currentThread().interrupt();

    var machine = Stores.in(database()).newMachine();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(Stores.in(database()).machines().byId(machine.id())).isPresent();
  }

  @Test
  default void a_storm_of_interrupts_neither_closes_the_store_nor_loses_a_record() {
    var stores = Stores.in(database());
    var callers = new ArrayList<Thread>();
    var machines = new ArrayList<Long>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 100; i++) {
        threads.execute(
            () -> {
              synchronized (callers) {
                callers.add(Thread.currentThread());
              }
              for (var j = 0; j < 5; j++) {
                var machine = stores.newMachine().id();
                synchronized (machines) {
                  machines.add(machine);
                }
                synchronized (callers) {
                  callers.forEach(Thread::interrupt);
                }
              }
            });
      }
    }
    assertThat(machines).hasSize(500);
    var kept = stores.machines().all().stream().map(machine -> machine.id()).toList();
    assertThat(kept).containsAll(machines);
  }

  @Test
  default void what_belongs_together_is_kept_together_or_not_at_all() {
    var stores = Stores.in(database());
    var before = stores.machines().all().size();

    assertThatThrownBy(
            () ->
                database()
                    .together(
                        () -> {
                          stores.newMachine();
                          stores.newMachine();
                          throw new IllegalArgumentException("on second thought");
                        }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("on second thought");
    assertThat(stores.machines().all()).hasSize(before);
  }

  @Test
  default void no_column_could_hold_a_password_or_a_whole_product_key() {
    var columns =
        database()
            .call(
                sql ->
                    sql.fetch(
                            "select lower(table_name), lower(column_name), character_maximum_length"
                                + " from information_schema.columns"
                                + " where lower(table_schema) = 'public'"
                                + " and lower(table_name) <> 'flyway_schema_history'")
                        .map(row -> row.get(0) + "." + row.get(1) + " " + row.get(2)));

    assertThat(columns).hasSizeGreaterThan(80);
    assertThat(columns)
        .noneMatch(column -> column.matches(".*\\..*(password|passwd|secret|token|private).*"));
    assertThat(columns.stream().filter(column -> column.matches(".*key .*")))
        .allMatch(
            column ->
                column.endsWith(".partial_key 5")
                    || Set.of("name_key", "natural_key", "open_key", "building_key")
                        .contains(column.replaceAll(".*\\.| .*", "")));
  }

  @Test
  default void every_migration_that_there_is_has_been_applied() throws IOException {
    var versions =
        database()
            .call(
                sql ->
                    sql.fetch(
                            "select \"version\" from \"flyway_schema_history\""
                                + " where \"success\" and \"version\" is not null order by \"installed_rank\"")
                        .map(row -> "V" + row.get(0)));

    var vendor = database().isPostgres() ? "postgresql" : "h2";
    assertThat(versions)
        .containsExactlyInAnyOrderElementsOf(migrations("common", vendor))
        .hasSize(migrations("common", "h2").size());
  }

  private static List<String> migrations(String... folders) throws IOException {
    // What SQL alone cannot do, code does: it has no file there.
    var versions = new ArrayList<>(List.of("V11.2", "V18.1"));
    for (var folder : folders) {
      try (var files = Files.list(Path.of("../db/src/main/resources/db/migration", folder))) {
        files
            .map(file -> file.getFileName().toString().replaceAll("__.*", "").replace('_', '.'))
            .forEach(versions::add);
      }
    }
    return versions;
  }
}
