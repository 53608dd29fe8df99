package org.rollcall.inventory.selector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rollcall.inventory.selector.BadSelector.Mistake;
import org.rollcall.inventory.selector.Value.Comparison;

/** What values does a term list after its key? */
final class ValueParser {
  private static final List<String> TIMES =
      List.of("<30d", ">14d", "2026-08-01..2026-08-31", "none");
  private static final List<Comparison> SIGNS =
      List.of(Comparison.UP_TO, Comparison.FROM, Comparison.BEFORE, Comparison.AFTER);
  private static final List<String> WRITTEN = List.of("<=", ">=", "<", ">");

  private final Scanner scanner;
  private final Subject subject;
  private final int start;

  ValueParser(Scanner scanner, Subject subject, int start) {
    this.scanner = scanner;
    this.subject = subject;
    this.start = start;
  }

  List<Value> values() {
    var values = new ArrayList<Value>();
    do {
      values.add(value());
    } while (scanner.take(",，、"));
    return values;
  }

  private Value value() {
    var exact = isText() && scanner.take("=");
    var piece = scanner.piece();
    if (piece.length() == 0 || piece.text().isBlank()) {
      var length = Math.max(1, scanner.at() - start);
      throw new BadSelector(Mistake.VALUE_MISSING, start, length, examples());
    }
    if (!exact && !piece.quoted() && piece.text().equalsIgnoreCase("none")) return new Value.None();
    return switch (subject.form()) {
      case WHOLE, PART -> text(piece, exact);
      case CODE -> code(piece);
      case AHEAD, AGO -> time(piece);
    };
  }

  private boolean isText() {
    return subject.form() == Subject.Form.WHOLE || subject.form() == Subject.Form.PART;
  }

  private static Value text(Scanner.Piece piece, boolean exact) {
    return new Value.Text(piece.text(), exact, !piece.quoted() && piece.text().contains("*"));
  }

  private Value code(Scanner.Piece piece) {
    var code = piece.text().toLowerCase(Locale.ROOT);
    if (subject.codes().contains(code)) return new Value.Code(code);
    var valid = Closest.first(code, subject.codes());
    throw new BadSelector(Mistake.VALUE_UNKNOWN, piece.offset(), piece.length(), valid);
  }

  private Value time(Scanner.Piece piece) {
    return read(piece.text())
        .orElseThrow(
            () -> new BadSelector(Mistake.TIME_UNREADABLE, piece.offset(), piece.length(), TIMES));
  }

  private static Optional<Value> read(String text) {
    for (var i = 0; i < WRITTEN.size(); i++) {
      if (!text.startsWith(WRITTEN.get(i))) continue;
      var sign = SIGNS.get(i);
      return Moment.of(text.substring(WRITTEN.get(i).length()))
          .map(moment -> new Value.Time(sign, moment, null));
    }
    var dots = text.indexOf("..");
    if (dots >= 0) return between(text.substring(0, dots), text.substring(dots + 2));
    // "seen:14d" would be one instant, which nothing ever hits.
    return Moment.of(text)
        .filter(Moment.Day.class::isInstance)
        .map(day -> new Value.Time(Comparison.ON, day, null));
  }

  private static Optional<Value> between(String from, String to) {
    if (from.isEmpty()) {
      return Moment.of(to).map(moment -> new Value.Time(Comparison.UP_TO, moment, null));
    }
    if (to.isEmpty()) {
      return Moment.of(from).map(moment -> new Value.Time(Comparison.FROM, moment, null));
    }
    var first = Moment.of(from);
    var last = Moment.of(to);
    if (first.isEmpty() || last.isEmpty()) return Optional.empty();
    return first.get().getClass().equals(last.get().getClass())
        ? Optional.of(new Value.Time(Comparison.BETWEEN, first.get(), last.get()))
        : Optional.empty();
  }

  private List<String> examples() {
    return switch (subject.form()) {
      case CODE -> subject.codes();
      case AHEAD, AGO -> TIMES;
      case WHOLE, PART -> List.of();
    };
  }
}
