package org.rollcall.compliance.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who ordered which run, when, why, and how did it end for how many machines? */
final class RunsTable {
  private static final List<String> OUTCOMES =
      List.of(
          "activated",
          "already_active",
          "partly_activated",
          "refused",
          "blocked",
          "nothing_to_activate",
          "unconfirmed",
          "not_reached",
          "cut_off",
          "stopped",
          "crashed");
  private static final List<String> BEFORE =
      List.of("run", "made_by", "reason", "ordered_at", "finished_at", "machines");

  private RunsTable() {}

  static ReportTable of(Ledger ledger, ReportOrder order, ZoneId zone) {
    var fields =
        new ArrayList<>(
            List.of(
                Field.whole("run"),
                Field.text("made_by"),
                Field.text("reason"),
                Field.time("ordered_at"),
                Field.time("finished_at"),
                Field.whole("machines")));
    OUTCOMES.forEach(outcome -> fields.add(Field.whole(outcome)));
    fields.add(Field.whole("still_open"));
    var since = order.since().atStartOfDay(zone).toInstant();
    return new ReportTable(
        fields,
        RunsTable::bars,
        taker -> ledger.runs(since, order.asOf().before(), run -> taker.accept(row(run))));
  }

  private static void bars(Row row, ChartTally tally) {
    for (var i = 0; i < OUTCOMES.size(); i++) {
      if (row.get(BEFORE.size() + i) instanceof Long count) {
        tally.add("#" + row.get(0), new Word("outcome.", OUTCOMES.get(i)), count);
      }
    }
  }

  private static Row row(Ledger.RunThen run) {
    var row = new ArrayList<@Nullable Object>();
    row.add(run.id());
    row.add(run.startedBy());
    row.add(run.reason());
    row.add(run.createdAt());
    row.add(run.finishedAt());
    row.add(run.targets());
    OUTCOMES.forEach(outcome -> row.add(run.outcomes().getOrDefault(outcome, 0L)));
    row.add(run.targets() - run.outcomes().values().stream().mapToLong(Long::longValue).sum());
    return new Row(row);
  }
}
