package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.activation.Application;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.JooqMachines;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.MachineName;
import org.rollcall.run.Claim;
import org.rollcall.run.Claimed;
import org.rollcall.run.JooqRuns;
import org.rollcall.run.JooqTargets;
import org.rollcall.run.Order;
import org.rollcall.run.Plan;
import org.rollcall.run.RunChange;
import org.rollcall.run.TargetState;
import org.rollcall.run.Terms;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;

/** The command line over a PostgreSQL server that lets nobody in without a password. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresStoreTest {
  private static final String PASSWORD = "Sp4rrow-in-the-eaves";

  @TempDir Path folder;
  private final EmbeddedPostgres server;
  private final String url;

  PostgresStoreTest() throws IOException, SQLException {
    server = EmbeddedPostgres.start();
    url = "jdbc:postgresql://localhost:" + server.getPort() + "/rollcall";
    lock();
  }

  @AfterAll
  void close() throws IOException {
    server.close();
  }

  /** From here on every account has to tell its password. */
  private void lock() throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var sql = connection.createStatement()) {
      sql.execute("create role rollcall login password '" + PASSWORD + "'");
      sql.execute("create database rollcall owner rollcall");
      try (var told = sql.executeQuery("show hba_file")) {
        assertThat(told.next()).isTrue();
        var rules = told.getString(1);
        sql.execute("copy (select 'host all all all scram-sha-256') to '" + rules + "'");
      }
      sql.execute("select pg_reload_conf()");
    }
  }

  private int activate(Classroom classroom, CapturedTerminal terminal, String password)
      throws IOException {
    var file = Files.writeString(folder.resolve("store-password"), password + "\n");
    return classroom.run(
        terminal,
        "activate",
        "--store",
        url,
        "--store-user",
        "rollcall",
        "--store-password-file",
        file.toString());
  }

  @Test
  void a_classroom_is_activated_and_the_stores_password_is_in_no_output() throws IOException {
    var terminal = new CapturedTerminal("");
    try (var classroom = new Classroom("healthy", 3, folder)) {
      assertThat(activate(classroom, terminal, PASSWORD)).isEqualTo(ExitCode.DONE);

      assertThat(classroom.rows())
          .extracting((JsonNode row) -> row.path("outcome").asText())
          .containsOnly("activated");
      assertThat(terminal.out() + terminal.err() + Files.readString(classroom.csv()))
          .doesNotContain(PASSWORD);
      try (var database = Database.open(location())) {
        var run = new JooqRuns(database).latest(1).getFirst();
        var tally = new JooqTargets(database).tally(run.id());
        assertThat(tally.endedAs("activated")).isEqualTo(3);
      }
    }
  }

  private StoreLocation location() {
    return new StoreLocation(url, "rollcall", PASSWORD);
  }

  @Test
  void a_wrong_password_is_told_by_the_stores_name_and_nothing_is_contacted() throws IOException {
    var terminal = new CapturedTerminal("");
    try (var classroom = new Classroom("healthy", 1, folder)) {
      assertThat(activate(classroom, terminal, "mistyped")).isEqualTo(ExitCode.FAILED);

      assertThat(terminal.err()).contains("localhost").doesNotContain("mistyped", PASSWORD);
      assertThat(classroom.lab().pcs()).allMatch(pc -> pc.commandLog().isEmpty());
    }
  }

  @Test
  void what_another_node_is_visiting_is_not_taken_away_from_it() throws IOException {
    var terminal = new CapturedTerminal("");
    try (var database = Database.open(location());
        var classroom = new Classroom("healthy", 1, folder)) {
      var held = claimedByAnotherNode(database, Duration.ofHours(1));
      var dead = claimedByAnotherNode(database, Duration.ofNanos(1));

      assertThat(activate(classroom, terminal, PASSWORD)).isEqualTo(ExitCode.DONE);

      var targets = new JooqTargets(database);
      assertThat(targets.tally(held.target().run()).in(TargetState.RUNNING)).isEqualTo(1);
      assertThat(targets.tally(dead.target().run()).in(TargetState.WAITING)).isEqualTo(1);
    }
  }

  private static Claimed claimedByAnotherNode(Database database, Duration lease) {
    var name = "ELSEWHERE-" + lease.toMillis();
    var listing = Listing.of(new MachineName(name), new Hostname(name));
    var machines = new JooqMachines(database).upsert(List.of(listing));
    var plan =
        new Plan(
            Set.of(Application.WINDOWS),
            Map.of(),
            Duration.ofDays(1),
            Plan.Mode.READ,
            Duration.ofMinutes(1));
    var now = Instant.now();
    var runs = new JooqRuns(database);
    var order = new Order(plan, Terms.ONE_SHOT, "", "somebody", null);
    var run = runs.create(order, List.of(new ArrayList<>(machines)), now).id();
    runs.apply(run, new RunChange(RunChange.Kind.STARTED, "somebody", now, null));
    return new JooqTargets(database).claim(new Claim("another", 1, run, now, lease)).getFirst();
  }
}
