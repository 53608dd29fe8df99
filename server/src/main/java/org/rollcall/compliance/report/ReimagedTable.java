package org.rollcall.compliance.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.rollcall.compliance.asof.Cover;
import org.rollcall.compliance.asof.History;

/** Which machines got another Windows, and are their volume products activated again? */
final class ReimagedTable {
  private static final List<Field> FIELDS =
      List.of(
          Field.text("building"),
          Field.text("room"),
          Field.text("machine"),
          Field.time("first_seen_at"),
          Field.text("windows"),
          Field.whole("products"),
          Field.whole("covered"),
          Field.word("follow_up"));

  private ReimagedTable() {}

  static ReportTable of(History history, Ledger ledger, ReportOrder order, ZoneId zone) {
    return new ReportTable(
        FIELDS,
        (row, tally) -> {
          if (row.get(7) instanceof Word followUp) tally.add(row.get(1), followUp, 1);
        },
        taker -> rows(history, ledger, order, zone, taker));
  }

  private static void rows(
      History history, Ledger ledger, ReportOrder order, ZoneId zone, Consumer<Row> taker) {
    var since = order.since().atStartOfDay(zone).toInstant();
    var machines = new ArrayList<Ledger.Reimaged>();
    ledger.reimaged(since, order.question(), machines::add);
    var covers = covers(history, order, machines);
    for (var machine : machines) {
      taker.accept(row(machine, covers.getOrDefault(machine.machine(), Map.of())));
    }
  }

  private static Map<Long, Map<Cover, Long>> covers(
      History history, ReportOrder order, List<Ledger.Reimaged> machines) {
    var covers = new HashMap<Long, Map<Cover, Long>>();
    machines.forEach(one -> covers.put(one.machine(), new EnumMap<>(Cover.class)));
    if (machines.isEmpty()) return covers;
    history.each(
        order.question(),
        product -> {
          var counts = covers.get(product.place().machine());
          if (counts != null) counts.merge(product.cover(), 1L, Long::sum);
        });
    return covers;
  }

  private static Row row(Ledger.Reimaged machine, Map<Cover, Long> counts) {
    var covered = counts.getOrDefault(Cover.COVERED, 0L);
    var others =
        counts.getOrDefault(Cover.EXPIRED, 0L)
            + counts.getOrDefault(Cover.NOT_ACTIVATED, 0L)
            + counts.getOrDefault(Cover.UNCLEAR, 0L);
    var standing = covered + others == 0 ? "nothing" : others == 0 ? "done" : "owed";
    return Row.of(
        machine.building(),
        machine.room(),
        machine.name(),
        machine.firstSeenAt(),
        machine.windows(),
        covered + others,
        covered,
        new Word("follow_up.", standing));
  }
}
