package org.rollcall.compliance.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.compliance.agreement.CalendarDay;
import org.rollcall.table.TextTable;

/** How does a report say it in the reader's language? */
public final class Words {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Sentences sentences;
  private final ZoneId zone;
  private final Map<Word, String> said = new HashMap<>();

  public Words(Language language, ZoneId zone) {
    this.sentences = Sentences.of(language, "reports", "explanations");
    this.zone = zone;
  }

  public String title(ReportKind kind) {
    return sentences.text("kind." + kind.code() + ".label");
  }

  /** What is counted in such a report, and how. */
  public String counted(ReportKind kind) {
    return sentences.text("kind." + kind.code() + ".counted");
  }

  String column(Field field) {
    return sentences.text("column." + field.name());
  }

  String text(String key) {
    return sentences.text(key);
  }

  String text(String key, Map<String, ?> values) {
    return sentences.text(key, values);
  }

  /** A cell for people; nothing that would steer a terminal or a text from right to left. */
  String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Word word -> word(word);
      case Instant moment -> time(moment);
      case Double share -> String.format(Locale.ROOT, "%.1f%%", share * 100);
      default -> TextTable.harmless(value.toString());
    };
  }

  /** Looked up once: a list of a campus says the same few words a million times. */
  String word(Word word) {
    return said.computeIfAbsent(word, this::lookedUp);
  }

  private String lookedUp(Word word) {
    var key = word.shelf() + word.code() + ".label";
    return sentences.keys().contains(key) ? sentences.text(key) : TextTable.harmless(word.code());
  }

  String time(Instant moment) {
    // What the formatter would write, at less cost: a status report says 600,000 of them.
    var local = moment.atZone(zone).toLocalDateTime();
    var year = local.getYear();
    if (year < 1_000 || year > 9_999) return MINUTES.format(local);
    var text = new StringBuilder(16).append(year).append('-');
    two(text, local.getMonthValue()).append('-');
    two(text, local.getDayOfMonth()).append(' ');
    two(text, local.getHour()).append(':');
    return two(text, local.getMinute()).toString();
  }

  private static StringBuilder two(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  private String day(LocalDate day) {
    var values = Map.of("day", day, "roc", CalendarDay.ofTheRepublic(day));
    return sentences.text("heading.day", values);
  }

  /** Name and content of each line that stands above the figures. */
  List<Map.Entry<String, String>> about(Heading heading) {
    var order = heading.order();
    var lines = new ArrayList<Map.Entry<String, String>>();
    var asOf = order.asOf();
    var at = asOf.day() != null ? day(asOf.day()) : time(asOf.before());
    lines.add(Map.entry(text("heading.as_of"), at));
    if (order.kind().hasBeginning()) {
      lines.add(Map.entry(text("heading.since"), day(order.since())));
    }
    if (order.on() != null) lines.add(Map.entry(text("heading.on"), day(order.on())));
    var selector = order.selector();
    var filter = selector == null ? text("heading.everything") : TextTable.harmless(selector + "");
    lines.add(Map.entry(text("heading.filter"), filter));
    lines.add(Map.entry(text("heading.made_by"), TextTable.harmless(heading.madeBy())));
    lines.add(Map.entry(text("heading.made_at"), time(heading.madeAt())));
    lines.add(Map.entry(text("heading.zone"), zone.getId()));
    lines.add(Map.entry(text("heading.counted"), counted(order)));
    return lines;
  }

  private String counted(ReportOrder order) {
    var counted = counted(order.kind());
    return order.selector() == null ? counted : counted + " " + text("heading.filter_is_now");
  }
}
