package org.rollcall.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Lays rows out for a terminal; Chinese characters count as the two columns they take. */
public final class TextTable {
  private static final String GAP = "  ";
  private static final int LONGEST_CELL = 64;
  private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}]+");

  private TextTable() {}

  public static <T> String of(List<Column<T>> columns, Iterable<T> rows) {
    var lines = new ArrayList<List<String>>();
    lines.add(columns.stream().map(Column::name).toList());
    StreamSupport.stream(rows.spliterator(), false)
        .map(row -> columns.stream().map(column -> cell(column.value().apply(row))).toList())
        .forEach(lines::add);
    var widths =
        IntStream.range(0, columns.size())
            .map(i -> lines.stream().mapToInt(line -> width(line.get(i))).max().orElse(0))
            .toArray();
    return lines.stream()
        .map(line -> join(line, widths))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String join(List<String> cells, int[] widths) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> cells.get(i) + " ".repeat(widths[i] - width(cells.get(i))))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }

  /** Text from a PC must not steer the terminal: controls and bidirectional marks are taken out. */
  static String cell(@Nullable Object value) {
    if (value == null) return "-";
    var text = harmless(value.toString());
    return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL - 1) + "…" : text;
  }

  /** The text on one line, without what would steer a terminal. */
  public static String harmless(String text) {
    return isPlain(text) ? text.strip() : STEERING.matcher(text).replaceAll(" ").strip();
  }

  /** Whether it is ASCII without controls, as nearly all is: a look costs less than a search. */
  private static boolean isPlain(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') return false;
    }
    return true;
  }

  /** How many columns of a terminal the text takes. */
  public static int width(String text) {
    return text.codePoints().map(point -> isWide(point) ? 2 : 1).sum();
  }

  // Unicode Standard Annex #11: the blocks whose characters are wide, as far as they occur here.
  private static boolean isWide(int point) {
    return (point >= 0x1100 && point <= 0x115F)
        || (point >= 0x2E80 && point <= 0xA4CF)
        || (point >= 0xAC00 && point <= 0xD7A3)
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0xFE30 && point <= 0xFE6F)
        || (point >= 0xFF00 && point <= 0xFF60)
        || (point >= 0xFFE0 && point <= 0xFFE6)
        || (point >= 0x1F300 && point <= 0x1FAFF)
        || (point >= 0x20000 && point <= 0x3FFFD);
  }
}
