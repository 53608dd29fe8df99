package org.rollcall.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.audit.RecordContract.assertFlaws;
import static org.rollcall.audit.RecordContract.doSo;
import static org.rollcall.audit.RecordContract.keeper;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.audit.Flaw.Kind;
import org.rollcall.store.Database;

/** What shows when somebody changes a record of deeds, whichever database keeps it. */
interface TamperedRecordContract extends RecordContract {
  private static void tamper(Database database, String statement) {
    var changed = database.call(sql -> sql.execute(statement));
    assertThat(changed).as("rows changed").isPositive();
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
}
