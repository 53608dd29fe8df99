package org.rollcall.compliance.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.rollcall.compliance.agreement.Licences.Right;
import org.rollcall.compliance.asof.AsOf;
import org.rollcall.compliance.asof.Cover;
import org.rollcall.compliance.asof.History;
import org.rollcall.compliance.asof.History.Part;
import org.rollcall.compliance.asof.History.Question;
import org.rollcall.notify.Notice;
import org.rollcall.notify.NoticeCode;
import org.rollcall.notify.Noticeboard;

/**
 * Which agreement ends soon, and what stands without one then? Told some times ahead, once each.
 */
public final class Reminders {
  /** A tender takes a quarter, an order a month; the last one is for what was forgotten. */
  private static final List<Integer> DAYS_AHEAD = List.of(7, 30, 90);

  private final Agreements agreements;
  private final History history;
  private final Noticeboard board;
  private final Supplier<ZoneId> zone;

  public Reminders(
      Agreements agreements, History history, Noticeboard board, Supplier<ZoneId> zone) {
    this.agreements = agreements;
    this.history = history;
    this.board = board;
    this.zone = zone;
  }

  public void look(Instant now) {
    var known = agreements.all();
    var today = now.atZone(zone.get()).toLocalDate();
    for (var agreement : known) {
      var last = agreement.period().to();
      if (last == null || last.isBefore(today)) continue;
      var left = ChronoUnit.DAYS.between(today, last);
      var ahead =
          DAYS_AHEAD.stream().filter(days -> left <= days).mapToInt(Integer::intValue).findFirst();
      remind(agreement, last, ahead, known, now);
    }
  }

  private void remind(
      Agreement agreement, LocalDate last, OptionalInt ahead, List<Agreement> known, Instant now) {
    if (ahead.isEmpty()) return;
    // Of another last day somebody is told anew.
    var key = "agreement/" + agreement.id() + "/" + last + "/" + ahead.getAsInt();
    if (board.knows(key)) return;
    var covered = covered(agreement, now);
    var without = without(covered, new Licences(known, last.plusDays(1)));
    // What comes after it is agreed already.
    if (!covered.isEmpty() && without.isEmpty()) return;
    var today = now.atZone(zone.get()).toLocalDate();
    var contact = agreement.papers().contact();
    var values =
        Map.of(
            "days", Long.toString(ChronoUnit.DAYS.between(today, last)),
            "day", last.toString(),
            "roc", CalendarDay.ofTheRepublic(last),
            "products", Long.toString(without.stream().mapToLong(Uncovered::products).sum()),
            "contact", contact == null ? "-" : contact);
    var lines = without.stream().map(Uncovered::line).toList();
    var link = "/compliance?kind=uncovered&on=" + last.plusDays(1);
    board.note(
        new Notice(key, NoticeCode.AGREEMENT_ENDS, agreement.title(), values, lines, link, now));
  }

  /** So many of a product in a unit. */
  private record Uncovered(String title, @Nullable String unit, long products) {
    Notice.Line line() {
      var name = unit == null ? title : title + " · " + unit;
      return new Notice.Line(0, name, Long.toString(products));
    }
  }

  /** What is licensed now, of what the agreement speaks of. */
  private List<Uncovered> covered(Agreement agreement, Instant now) {
    var covered = new ArrayList<Uncovered>();
    var parts = List.of(Part.TITLE, Part.OWNER);
    for (var group : history.groups(Question.of(AsOf.moment(now)), parts)) {
      var title = group.parts().getFirst();
      if (title == null || group.cover() != Cover.COVERED) continue;
      if (!agreement.scope().covers(title)) continue;
      covered.add(new Uncovered(title, group.parts().get(1), group.products()));
    }
    return covered;
  }

  /** What finds no licence then; most first. */
  private static List<Uncovered> without(List<Uncovered> covered, Licences licences) {
    return covered.stream()
        .map(one -> new Uncovered(one.title(), one.unit(), tooMany(one, licences)))
        .filter(one -> one.products() > 0)
        .sorted(Comparator.comparingLong(Uncovered::products).reversed())
        .toList();
  }

  private static long tooMany(Uncovered group, Licences licences) {
    return LongStream.range(0, group.products())
        .filter(_ -> !(licences.use(group.title()) instanceof Right.Within))
        .count();
  }
}
