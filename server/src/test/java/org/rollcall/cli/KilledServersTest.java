package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;

/**
 * Real servers that are killed in the middle of a run. With {@code rollcall.campaign.rounds} each
 * test goes through so many campaigns instead of one; {@code rollcall.campaign.seed} repeats one.
 */
class KilledServersTest {
  private static final int KILLS = 3;

  @TempDir Path folder;
  private final TestReporter reporter;

  KilledServersTest(TestReporter reporter) {
    this.reporter = reporter;
  }

  /** What a round needs to know of its store. */
  private record Store(List<String> options, StoreLocation location) {}

  /** Makes the empty store of a round. */
  private interface Stores {
    Store in(Path folder) throws Exception;
  }

  @Test
  void one_server_on_a_file_that_is_killed_and_started_again_loses_nothing_and_repeats_nothing()
      throws Exception {
    campaigns(
        1,
        round -> {
          var file = round.resolve("rollcall").resolve("store");
          return new Store(List.of("--store", file.toString()), StoreLocation.file(file));
        });
  }

  @Test
  void three_servers_on_postgresql_take_over_from_whichever_is_killed() throws Exception {
    try (var postgres = EmbeddedPostgres.start()) {
      campaigns(
          3,
          round -> {
            var name = round.getFileName().toString();
            try (var connection = postgres.getPostgresDatabase().getConnection();
                var sql = connection.createStatement()) {
              sql.execute("create database " + name);
            }
            var url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
            return new Store(
                List.of("--store", url, "--store-user", "postgres"),
                new StoreLocation(url, "postgres", null));
          });
    }
  }

  private void campaigns(int nodes, Stores stores) throws Exception {
    var rounds = Integer.getInteger("rollcall.campaign.rounds", 1);
    for (var round = 1; round <= rounds; round++) {
      var seed = Long.getLong("rollcall.campaign.seed", ThreadLocalRandom.current().nextLong());
      var place = Files.createDirectory(folder.resolve("round_" + round));
      campaign(nodes, place, stores.in(place), seed);
    }
  }

  private void campaign(int nodes, Path place, Store store, long seed) throws Exception {
    try (var campaign = new KillCampaign(place, store.options(), nodes, seed)) {
      var told = campaign.run(KILLS);
      try (var database = Database.open(store.location())) {
        var evidence = new KillEvidence(campaign.lab(), database, told);
        reporter.publishEntry(
            Map.of(
                "kills", Integer.toString(KILLS),
                "visits", Integer.toString(evidence.visits()),
                "violations", Integer.toString(evidence.violations().size())));
        assertThat(evidence.violations()).as("rollcall.campaign.seed=" + seed).isEmpty();
      }
    }
  }
}
