package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rollcall.activation.ProductFamily;
import org.rollcall.audit.Deed;
import org.rollcall.audit.JooqAudit;
import org.rollcall.compliance.agreement.Agreement;
import org.rollcall.compliance.agreement.JooqAgreements;
import org.rollcall.compliance.asof.AsOf;
import org.rollcall.compliance.asof.History;
import org.rollcall.compliance.asof.JooqHistory;
import org.rollcall.compliance.asof.JooqKeeping;
import org.rollcall.compliance.snapshot.BadSnapshot;
import org.rollcall.compliance.snapshot.JooqIntoStore;
import org.rollcall.compliance.snapshot.JooqSnapshot;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapshotTest {
  private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
  private static final Instant NOW = Instant.parse("2026-03-02T04:00:00.123456Z");
  private Database full;
  private String snapshot;

  @BeforeAll
  void fill() {
    full = empty();
    new JooqCampus(full, 80).fill(NOW);
    new JooqKeeping(full, () -> TAIPEI).note(NOW);
    new JooqAudit(full).record(new Deed("王小姐", "x", "y", Map.of("a", "\"\\\n龘"), NOW));
    new JooqAgreements(full).add(agreement());
    snapshot = written(full);
  }

  @AfterAll
  void close() {
    full.close();
  }

  private static Agreement agreement() {
    return new Agreement(
        0,
        "校園授權",
        new Agreement.Scope(ProductFamily.OFFICE, null, 7),
        new Agreement.Period(LocalDate.of(2023, 3, 1), LocalDate.of(2026, 2, 28)),
        new Agreement.Papers(null, null, "note"),
        0);
  }

  private static Database empty() {
    return Database.open(StoreLocation.memory("snapshot-" + UUID.randomUUID()));
  }

  private static String written(Database database) {
    var out = new StringWriter();
    assertThat(new JooqSnapshot(database).write(out)).isPositive();
    return out.toString();
  }

  private static long read(Database database, String text) {
    return new JooqIntoStore(database).read(new BufferedReader(new StringReader(text)));
  }

  /** Of rows with names for keys the databases have orders of their own. */
  private static Set<String> lines(String text) {
    return text.lines().collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everything_goes_from_h2_to_postgres_and_back_and_is_the_same() throws IOException {
    try (var server = EmbeddedPostgres.start();
        var postgres =
            Database.open(
                new StoreLocation(
                    server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"));
        var back = empty()) {
      read(postgres, snapshot);
      var there = written(postgres);
      read(back, there);

      assertThat(lines(there)).isEqualTo(lines(snapshot));
      assertThat(lines(written(back))).isEqualTo(lines(snapshot));
      assertThat(told(postgres)).isEqualTo(told(full)).isNotEmpty();
      for (var store : List.of(postgres, back)) {
        assertThat(new JooqAgreements(store).add(agreement()).id()).isEqualTo(2);
      }
    }
  }

  private static List<History.Group> told(Database database) {
    return new JooqHistory(database, InstantSource.fixed(NOW), () -> TAIPEI)
        .groups(History.Question.of(AsOf.moment(NOW)), List.of(History.Part.TITLE));
  }

  @Test
  void a_store_that_holds_something_takes_nothing_in() {
    var before = written(full);
    assertThatThrownBy(() -> read(full, snapshot))
        .isInstanceOf(BadSnapshot.class)
        .hasMessageContaining("STORE_IN_USE");
    assertThat(written(full)).isEqualTo(before);
  }

  @Test
  void a_cut_or_foreign_file_leaves_the_store_as_it_was() {
    try (var store = empty()) {
      var before = written(store);
      var cut = snapshot.substring(0, snapshot.lastIndexOf("{"));
      assertThatThrownBy(() -> read(store, cut)).hasMessageContaining("UNREADABLE");
      assertThatThrownBy(() -> read(store, "")).hasMessageContaining("UNREADABLE");
      var newer = snapshot.replaceFirst("\"row\":\\{", "\"row\":{\"tomorrow\":1,");
      assertThatThrownBy(() -> read(store, newer)).hasMessageContaining("OTHER_VERSION");
      assertThatThrownBy(() -> read(store, snapshot.replace("2023-03-01", "yesterday")))
          .hasMessageContaining("UNREADABLE");
      assertThat(written(store)).isEqualTo(before);
    }
  }
}
