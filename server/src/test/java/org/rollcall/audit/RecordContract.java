package org.rollcall.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.audit.Flaw.Kind;
import org.rollcall.store.Database;
import org.rollcall.vault.MasterKey;
import org.rollcall.vault.MasterKeys;

/** What a record of deeds holds out against, whichever database keeps it. */
interface RecordContract {
  Instant NOON = Instant.parse("2026-03-02T04:00:00.123456Z");
  MasterKeys KEYS = MasterKeys.parse(MasterKey.fresh(), "test");
  ChainKeys CHAIN = new VaultChainKeys(KEYS);

  /** A store in which nothing has been done yet. */
  Database empty();

  private static Keeper keeper(Database database, Path folder) {
    return Keeper.over(database, KEYS, new HeadFile(folder.resolve("head")));
  }

  private static void doSo(Database database, int number) {
    var details = Map.of("z", "值 " + number, "a", "=1+1");
    new JooqAudit(database).record(new Deed("王小明", "done", "thing/" + number, details, NOON));
  }

  /** Ten deeds, sealed. */
  private Database ten(Path folder) {
    var database = empty();
    for (var number = 1; number <= 10; number++) doSo(database, number);
    keeper(database, folder).seal();
    return database;
  }

  private static void tamper(Database database, String statement) {
    var changed = database.call(sql -> sql.execute(statement));
    assertThat(changed).as("rows changed").isPositive();
  }

  private static void assertFlaws(Database database, Path folder, Flaw... flaws) {
    var result = keeper(database, folder).verify();
    assertThat(result.flaws()).containsExactly(flaws);
    assertThat(result.sound()).isEqualTo(flaws.length == 0);
  }

  @Test
  default void an_untouched_record_is_sound_and_counted(@TempDir Path folder) {
    try (var database = ten(folder)) {
      doSo(database, 11); // not sealed yet

      assertThat(keeper(database, folder).verify())
          .isEqualTo(new Verification.Result(10, 10, List.of()));
    }
  }

  @Test
  default void sealing_goes_on_where_it_ended(@TempDir Path folder) {
    try (var database = ten(folder)) {
      doSo(database, 11);
      keeper(database, folder).seal();
      keeper(database, folder).seal();

      assertThat(keeper(database, folder).verify().entries()).isEqualTo(11);
      assertFlaws(database, folder);
    }
  }

  @Test
  default void whatever_is_changed_of_an_entry_is_found(@TempDir Path folder) {
    for (var change :
        new String[] {
          "done_by = 'somebody'",
          "code = 'other'",
          "done_on = 'thing/0'",
          "details = '{\"z\":\"x\"}'",
          "done_at = timestamp with time zone '2020-01-01 00:00:00Z'",
          "mac = '" + "0".repeat(64) + "'"
        }) {
      try (var database = ten(folder)) {
        tamper(database, "update deed set " + change + " where number = 4");

        var flaws = keeper(database, folder).verify().flaws();

        assertThat(flaws).as(change).contains(Flaw.at(Kind.CHANGED, 4));
        // The mac of an entry is a part of the next one's.
        assertThat(flaws).hasSize(change.startsWith("mac") ? 2 : 1);
      }
    }
  }

  @Test
  default void the_last_entry_is_watched_as_well_as_any(@TempDir Path folder) {
    try (var database = ten(folder)) {
      tamper(database, "update deed set done_by = 'somebody' where number = 10");

      assertFlaws(database, folder, Flaw.at(Kind.CHANGED, 10));
    }
  }

  @Test
  default void an_entry_that_is_gone_is_missed(@TempDir Path folder) {
    try (var database = ten(folder)) {
      tamper(database, "delete from deed where number in (1, 5, 6)");

      assertFlaws(database, folder, Flaw.at(Kind.MISSING, 1), new Flaw(Kind.MISSING, 5, 6));
    }
  }

  @Test
  default void a_gap_closed_by_renumbering_is_seen(@TempDir Path folder) {
    try (var database = ten(folder)) {
      tamper(database, "delete from deed where number = 9");
      tamper(database, "update deed set number = 9 where number = 10");

      assertThat(keeper(database, folder).verify().flaws())
          .containsExactly(Flaw.at(Kind.CHANGED, 9), Flaw.at(Kind.CUT, 10));
    }
  }

  @Test
  default void entries_that_changed_places_are_told_apart_from_changed_ones(@TempDir Path folder) {
    try (var database = ten(folder)) {
      tamper(database, "update deed set done_on = 'aside' where number = 3");
      tamper(
          database,
          "update deed set done_on = 'thing/3', details = (select details from deed"
              + " where number = 3) where number = 7");
      tamper(
          database,
          "update deed set done_on = 'thing/7', details = '{\"a\":\"=1+1\",\"z\":\"值 7\"}'"
              + " where number = 3");

      assertFlaws(database, folder, new Flaw(Kind.REORDERED, 3, 7), new Flaw(Kind.REORDERED, 7, 3));
    }
  }

  @Test
  default void rows_that_changed_numbers_are_reordered(@TempDir Path folder) {
    try (var database = ten(folder)) {
      var macs =
          database.call(
              sql ->
                  sql.fetch("select number, mac from deed where number in (4, 8)").stream()
                      .collect(
                          Collectors.toMap(
                              row -> row.get(0, Long.class), row -> row.get(1, String.class))));
      tamper(database, "update deed set number = 99 where number = 4");
      tamper(database, "update deed set number = 4, mac = '" + macs.get(4L) + "' where number = 8");
      tamper(
          database, "update deed set number = 8, mac = '" + macs.get(8L) + "' where number = 99");

      assertFlaws(database, folder, new Flaw(Kind.REORDERED, 4, 8), new Flaw(Kind.REORDERED, 8, 4));
    }
  }

  @Test
  default void an_end_that_was_cut_is_missed(@TempDir Path folder) {
    try (var database = ten(folder)) {
      tamper(database, "delete from deed where number > 7");

      assertFlaws(database, folder, new Flaw(Kind.CUT, 8, 10));
    }
  }

  @Test
  default void a_cut_that_hides_its_traces_in_the_store_is_seen_by_the_file_outside(
      @TempDir Path folder) {
    try (var database = ten(folder)) {
      tamper(database, "delete from deed where number > 7");
      tamper(
          database,
          "update deed_head set number = 7, mac = (select mac from deed where number = 7)");

      assertFlaws(database, folder, new Flaw(Kind.CUT, 8, 10));

      // New entries take the numbers of those that are gone, and do not wipe out the witness.
      for (var number = 11; number <= 15; number++) doSo(database, number);
      keeper(database, folder).seal();

      assertFlaws(database, folder, Flaw.at(Kind.CHANGED, 10));
    }
  }

  @Test
  default void a_row_put_into_the_chain_by_hand_does_not_fit(@TempDir Path folder) {
    try (var database = ten(folder)) {
      tamper(
          database,
          "insert into deed (done_by, code, done_on, details, done_at, number, mac, key_id)"
              + " select done_by, code, done_on, details, done_at, 11, mac, key_id"
              + " from deed where number = 10");

      assertFlaws(database, folder, Flaw.at(Kind.CHANGED, 11));
    }
  }

  @Test
  default void another_key_neither_makes_nor_confirms_an_entry(@TempDir Path folder) {
    try (var database = ten(folder)) {
      var others = MasterKeys.parse(MasterKey.fresh(), "test");

      var result = Keeper.over(database, others, new HeadFile(folder.resolve("head"))).verify();

      assertThat(result.flaws()).hasSize(10).allMatch(flaw -> flaw.kind() == Kind.KEY_MISSING);
    }
  }

  @Test
  default void a_rotated_key_goes_on_with_the_chain_and_the_old_one_still_confirms(
      @TempDir Path folder) {
    var old = MasterKey.fresh();
    try (var database = empty()) {
      var file = new HeadFile(folder.resolve("head"));
      doSo(database, 1);
      Keeper.over(database, MasterKeys.parse(old, "test"), file).seal();
      doSo(database, 2);
      var both = MasterKeys.parse(MasterKey.fresh() + "\n" + old, "test");
      Keeper.over(database, both, file).seal();

      assertThat(Keeper.over(database, both, file).verify())
          .isEqualTo(new Verification.Result(2, 2, List.of()));
      assertThat(Keeper.over(database, MasterKeys.parse(old, "test"), file).verify().flaws())
          .containsExactly(Flaw.at(Kind.KEY_MISSING, 2));
    }
  }

  @Test
  default void what_is_rolled_back_was_not_done(@TempDir Path folder) {
    try (var database = ten(folder)) {
      assertThatThrownBy(
              () ->
                  database.together(
                      () -> {
                        doSo(database, 11);
                        throw new IllegalStateException("no");
                      }))
          .hasMessage("no");
      doSo(database, 12);
      keeper(database, folder).seal();

      assertThat(keeper(database, folder).verify())
          .isEqualTo(new Verification.Result(11, 11, List.of()));
    }
  }

  @Test
  default void two_sealers_at_once_give_each_entry_one_number(@TempDir Path folder)
      throws Exception {
    try (var database = empty();
        var threads = Executors.newFixedThreadPool(4)) {
      var writing =
          threads.submit(
              () -> {
                for (var number = 1; number <= 300; number++) doSo(database, number);
              });
      var one = threads.submit(() -> sealUntil(database, writing));
      var other = threads.submit(() -> sealUntil(database, writing));
      writing.get();
      one.get();
      other.get();

      assertThat(new JooqAudit(database).head().number()).isEqualTo(300);
      assertThat(keeper(database, folder).verify())
          .isEqualTo(new Verification.Result(300, 300, List.of()));
    }
  }

  private static void sealUntil(Database database, Future<?> done) {
    var sealer = new JooqSealer(database, CHAIN);
    while (!done.isDone()) sealer.seal();
    sealer.seal();
  }

  @Test
  default void an_exported_record_is_verified_without_the_store(@TempDir Path folder)
      throws IOException {
    var file = folder.resolve("record.jsonl");
    try (var database = ten(folder)) {
      var deeds = new JooqAudit(database);
      var lines = deeds.after(Deeds.Filter.ALL, 0, 100).stream().map(DeedLine::write).toList();
      var head = Optional.of(deeds.head());

      Files.write(file, lines);
      assertThat(RecordFile.verify(file, CHAIN, head).orElseThrow().sound()).isTrue();

      Files.write(file, lines.subList(4, 10));
      assertThat(RecordFile.verify(file, CHAIN, head).orElseThrow())
          .isEqualTo(new Verification.Result(5, 10, List.of()));

      Files.write(file, lines.subList(0, 8));
      assertThat(RecordFile.verify(file, CHAIN, head).orElseThrow().flaws())
          .containsExactly(new Flaw(Kind.CUT, 9, 10));

      Files.write(file, lines.stream().map(line -> line.replace("thing/6", "thing/66")).toList());
      assertThat(RecordFile.verify(file, CHAIN, head).orElseThrow().flaws())
          .containsExactly(Flaw.at(Kind.CHANGED, 6));

      Files.write(file, lines.stream().filter(line -> !line.contains("thing/6\"")).toList());
      assertThat(RecordFile.verify(file, CHAIN, head).orElseThrow().flaws())
          .containsExactly(Flaw.at(Kind.MISSING, 6));

      Files.writeString(file, "id,at,by\n");
      assertThat(RecordFile.verify(file, CHAIN, head)).isEmpty();
    }
  }
}
