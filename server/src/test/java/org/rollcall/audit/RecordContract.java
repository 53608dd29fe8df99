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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.audit.Flaw.Kind;
import org.rollcall.store.Database;
import org.rollcall.vault.MasterKey;
import org.rollcall.vault.MasterKeys;

/** How a record of deeds is sealed, exported and checked, whichever database keeps it. */
interface RecordContract {
  Instant NOON = Instant.parse("2026-03-02T04:00:00.123456Z");
  MasterKeys KEYS = MasterKeys.parse(MasterKey.fresh(), "test");
  ChainKeys CHAIN = new VaultChainKeys(KEYS);

  /** A store in which nothing has been done yet. */
  Database empty();

  static Keeper keeper(Database database, Path folder) {
    return Keeper.over(database, KEYS, new HeadFile(folder.resolve("head")));
  }

  static void doSo(Database database, int number) {
    var details = Map.of("z", "值 " + number, "a", "=1+1");
    new JooqAudit(database).record(new Deed("王小明", "done", "thing/" + number, details, NOON));
  }

  /** Ten deeds, sealed. */
  default Database ten(Path folder) {
    var database = empty();
    for (var number = 1; number <= 10; number++) doSo(database, number);
    keeper(database, folder).seal();
    return database;
  }

  static void assertFlaws(Database database, Path folder, Flaw... flaws) {
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
