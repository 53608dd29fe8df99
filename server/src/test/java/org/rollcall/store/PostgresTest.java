package org.rollcall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rollcall.run.Claim;
import org.rollcall.run.TargetsContract;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresTest extends StoreTests {
  private final EmbeddedPostgres server;
  private final Database database;

  PostgresTest() throws IOException {
    OtherZone.set();
    server = EmbeddedPostgres.builder().setServerConfig("timezone", "Asia/Taipei").start();
    database = Database.open(location());
  }

  private StoreLocation location() {
    return new StoreLocation(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
  }

  @BeforeAll
  void a_session_of_its_own_would_not_be_in_utc() throws SQLException {
    try (var connection = DriverManager.getConnection(location().url());
        var statement = connection.createStatement();
        var zone = statement.executeQuery("show timezone")) {
      assertThat(zone.next()).isTrue();
      assertThat(zone.getString(1)).isNotEqualTo("UTC");
    }
  }

  @AfterAll
  void close() throws IOException {
    database.close();
    server.close();
    OtherZone.reset();
  }

  @Override
  Database database() {
    return database;
  }

  @Test
  void two_nodes_share_the_work_and_nothing_is_claimed_twice() {
    try (var second = Database.open(location())) {
      var here = Stores.in(database);
      var there = Stores.in(second);
      var run = TargetsContract.runOver(here, here.newMachines(200));
      var claim = new Claim("node", 1, run, TargetsContract.NOON, TargetsContract.LEASE);

      var claimed = TargetsContract.claimedByMany(100, claim, here.targets(), there.targets());

      assertThat(claimed).hasSize(200).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_refused_password_says_which_store_and_not_which_password() {
    var url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?password=hunter2";
    var wrong = new StoreLocation(url, "nobody", "hunter2");

    assertThatThrownBy(() -> Database.open(wrong))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("/postgres")
        .hasMessageNotContaining("hunter2");
    assertThat(wrong.toString()).doesNotContain("hunter2");
  }
}
