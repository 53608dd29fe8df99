package org.rollcall.compliance.report;

import static java.util.Comparator.comparing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.compliance.asof.Cover;
import org.rollcall.compliance.asof.History;

/** What lapses in which week, unless a KMS host renews it before? */
final class ExpiryTable {
  private static final List<Field> FIELDS =
      List.of(Field.day("week"), Field.text("product"), Field.whole("products"));

  private ExpiryTable() {}

  private record Lapse(LocalDate monday, String title) {}

  static ReportTable of(History history, ReportOrder order, ZoneId zone) {
    return new ReportTable(
        FIELDS,
        (row, tally) -> {
          if (row.get(2) instanceof Long count) {
            tally.add(row.get(0), new Word("series.", "lapsing"), count);
          }
        },
        taker ->
            counted(history, order, zone)
                .forEach(
                    (lapse, count) -> taker.accept(Row.of(lapse.monday(), lapse.title(), count))));
  }

  private static Map<Lapse, Long> counted(History history, ReportOrder order, ZoneId zone) {
    var counted = new TreeMap<Lapse, Long>(comparing(Lapse::monday).thenComparing(Lapse::title));
    history.each(
        order.question(),
        product -> {
          var read = product.read();
          if (read == null || read.expiresAt() == null || product.cover() != Cover.COVERED) return;
          var day = read.expiresAt().atZone(zone).toLocalDate();
          var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          counted.merge(new Lapse(monday, read.title()), 1L, Long::sum);
        });
    return counted;
  }
}
