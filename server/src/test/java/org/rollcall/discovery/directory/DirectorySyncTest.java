package org.rollcall.discovery.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.inventory.JooqMachines;
import org.rollcall.inventory.MachineName;
import org.rollcall.inventory.Machines;
import org.rollcall.inventory.Room;
import org.rollcall.inventory.intake.Intake;
import org.rollcall.inventory.intake.JooqIntakes;
import org.rollcall.inventory.intake.JooqStock;
import org.rollcall.inventory.intake.Reception;
import org.rollcall.inventory.intake.Verdict;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.vault.CredentialName;
import org.rollcall.vault.JooqCredentials;
import org.rollcall.vault.MasterKey;
import org.rollcall.vault.MasterKeys;
import org.rollcall.vault.Vault;

class DirectorySyncTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private final Database database = Database.open(StoreLocation.memory("sync" + UUID.randomUUID()));
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final Machines machines = new JooqMachines(database);
  private final JooqIntakes intakes = new JooqIntakes(database);
  private final JooqDirectorySources sources = new JooqDirectorySources(database);
  private final Reception reception =
      new Reception(database, new JooqStock(database), intakes, _ -> {}, now::get);
  private final Vault vault =
      new Vault(new JooqCredentials(database), MasterKeys.parse(MasterKey.fresh(), "test"));
  private final DirectorySync sync =
      new DirectorySync(
          database,
          sources,
          new DirectoryReader(new DirectoryLogin(vault)),
          reception,
          intakes,
          now::get);
  private Campus campus;
  private DirectorySource source;

  @BeforeEach
  void open() throws Exception {
    campus = new Campus();
    campus.unit("OU=A101,OU=Labs," + Campus.TOP);
    for (var i = 1; i <= 10; i++) campus.computer("A101-%02d".formatted(i), "OU=A101,OU=Labs");
    vault.put(
        new CredentialName("reader"), Campus.READER, Campus.PASSWORD.toCharArray(), "chen", NOON);
    source = sources.add(source(60)).orElseThrow();
  }

  @AfterEach
  void close() {
    campus.close();
    database.close();
  }

  private DirectorySource source(@Nullable Integer everyMinutes) {
    var rules =
        new OuRules(
            List.of(
                new OuRules.Rule("OU=Labs," + Campus.TOP, OuRules.OWN_NAME, "電算中心"),
                new OuRules.Rule("OU=A101,OU=Labs," + Campus.TOP, null, "資工系")));
    return new DirectorySource(
        0,
        "校園 AD",
        campus.at(Security.LDAPS),
        Campus.all(),
        rules,
        null,
        new DirectorySource.Rhythm(everyMinutes, 20),
        1,
        null);
  }

  private void firstSync() throws DirectoryTrouble {
    var first = sync.sync(source, "chen");
    assertThat(first.kind()).isEqualTo(DirectorySync.Kind.ASKS);
    assertThat(reception.apply(Objects.requireNonNull(first.intake()), "chen"))
        .isEqualTo(new Reception.Result.Applied());
  }

  private Verdict only(DirectorySync.Result result) {
    var rows = intakes.rows(Objects.requireNonNull(result.intake()));
    assertThat(rows).hasSize(1);
    return rows.getFirst().verdict();
  }

  @Test
  void the_first_sync_asks_and_brings_rooms_and_owners_by_their_units() throws Exception {
    firstSync();

    var machine = machines.byName(new MachineName("A101-01")).orElseThrow();
    assertThat(machine.room()).isEqualTo(new Room("A101"));
    assertThat(machine.listing().particulars().owner()).isEqualTo("資工系");
    assertThat(machine.endpoint().address().value()).isEqualTo("a101-01.example.edu.tw");
    assertThat(machine.listing().labels()).containsEntry("ad.os", "Windows 11 Education");
  }

  @Test
  void a_second_sync_of_the_same_directory_changes_nothing() throws Exception {
    firstSync();

    assertThat(sync.sync(source, "chen"))
        .isEqualTo(new DirectorySync.Result(DirectorySync.Kind.UNCHANGED, null));
    assertThat(sources.byId(source.id()).orElseThrow().last())
        .isEqualTo(new DirectorySource.Last(NOON, "unchanged"));
  }

  @Test
  void a_computer_renamed_in_the_directory_keeps_its_row() throws Exception {
    firstSync();
    var before = machines.byName(new MachineName("A101-05")).orElseThrow();
    campus.rename("A101-05", "OU=A101,OU=Labs", "A101-55");

    var result = sync.sync(source, "chen");

    assertThat(result.kind()).isEqualTo(DirectorySync.Kind.APPLIED);
    var after = machines.byName(new MachineName("A101-55")).orElseThrow();
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.endpoint().address().value()).isEqualTo("a101-55.example.edu.tw");
    assertThat(machines.byName(new MachineName("A101-05"))).isEmpty();
  }

  @Test
  void a_computer_that_vanished_is_shown_and_stays() throws Exception {
    firstSync();
    campus.remove("A101-07", "OU=A101,OU=Labs");

    var result = sync.sync(source, "chen");

    var machine = machines.byName(new MachineName("A101-07")).orElseThrow();
    assertThat(only(result)).isEqualTo(new Verdict.Gone(machine.id()));
  }

  @Test
  void a_sync_that_would_change_more_than_its_share_stops_and_asks() throws Exception {
    firstSync();
    for (var i = 1; i <= 3; i++) campus.remove("A101-%02d".formatted(i), "OU=A101,OU=Labs");
    campus.computer("A101-11", "OU=A101,OU=Labs");

    var result = sync.sync(source, "chen");

    assertThat(result.kind()).isEqualTo(DirectorySync.Kind.ASKS);
    var intake = intakes.byId(Objects.requireNonNull(result.intake())).orElseThrow();
    assertThat(intake.asks()).isEqualTo("too_many_changes");
    assertThat(machines.byName(new MachineName("A101-11"))).isEmpty();
  }

  @Test
  void the_next_sync_takes_the_place_of_what_nobody_answered() throws Exception {
    var first = Objects.requireNonNull(sync.sync(source, "chen").intake());
    var second = Objects.requireNonNull(sync.sync(source, "chen").intake());

    assertThat(intakes.byId(first).orElseThrow().state()).isEqualTo(Intake.State.DROPPED);
    assertThat(intakes.byId(second).orElseThrow().state()).isEqualTo(Intake.State.OPEN);
  }

  @Test
  void disabled_and_long_unseen_accounts_are_left_out() throws Exception {
    campus.computer("OFF-1", "OU=A101,OU=Labs", "userAccountControl", "4098");
    campus.computer("STALE-1", "OU=A101,OU=Labs", "lastLogonTimestamp", "132223104000000000");
    var query = new Query(Campus.all().base(), Query.DEFAULT_FILTER, 180);
    var strict =
        new DirectorySource(
            source.id(),
            source.name(),
            source.server(),
            query,
            source.rules(),
            null,
            source.rhythm(),
            1,
            null);

    var intake = Objects.requireNonNull(sync.sync(strict, "chen").intake());

    assertThat(intakes.rows(intake)).hasSize(10);
  }

  @Test
  void the_schedule_asks_when_it_is_time_and_not_before() throws Exception {
    firstSync();
    now.set(NOON.plus(Duration.ofMinutes(59)));
    sync.syncDue();
    assertThat(sources.byId(source.id()).orElseThrow().last())
        .isEqualTo(new DirectorySource.Last(NOON, "asks"));

    now.set(NOON.plus(Duration.ofMinutes(60)));
    sync.syncDue();
    assertThat(sources.byId(source.id()).orElseThrow().last())
        .isEqualTo(new DirectorySource.Last(NOON.plus(Duration.ofMinutes(60)), "unchanged"));
  }

  @Test
  void only_one_node_takes_the_turn() {
    var due = sources.byId(source.id()).orElseThrow();

    assertThat(sources.begin(due, NOON)).isTrue();
    assertThat(sources.begin(due, NOON)).isFalse();
  }

  @Test
  void two_who_edit_at_once_learn_of_each_other() {
    var seen = sources.byId(source.id()).orElseThrow();

    assertThat(sources.edit(seen))
        .hasValueSatisfying(kept -> assertThat(kept.version()).isEqualTo(2));
    assertThat(sources.edit(seen)).isEmpty();
    assertThat(sources.remove(seen.id(), 1)).isFalse();
    assertThat(sources.remove(seen.id(), 2)).isTrue();
  }
}
