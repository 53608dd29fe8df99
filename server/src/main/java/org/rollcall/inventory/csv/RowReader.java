package org.rollcall.inventory.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rollcall.inventory.Attribute;
import org.rollcall.inventory.csv.BadRow.Reason;
import org.rollcall.inventory.intake.Told;

/** Takes one list in, row by row, and keeps account of what is wrong. Used once. */
public final class RowReader {
  private static final int LONGEST_LABEL = 1_000;
  private static final int LONGEST_HEADING = 100;

  private final CellRule rule;
  private final List<Told> rows = new ArrayList<>();
  private final List<BadRow> badRows = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> addresses = new HashSet<>();
  private final Map<Integer, Attribute> attributes = new LinkedHashMap<>();
  private List<String> headings = List.of();
  private boolean unusable;

  /**
   * A reader of one list.
   *
   * @param credentials the names of credentials that a row may ask for
   */
  public RowReader(Set<String> credentials) {
    rule = new CellRule(credentials);
  }

  /** Takes the next row, the first of which holds the headings; empty ones count for nothing. */
  public void take(List<String> raw, long line) {
    var cells = raw.stream().map(RowReader::clean).toList();
    if (unusable || cells.stream().allMatch(String::isEmpty)) return;
    if (rows.size() + badRows.size() > MachineRows.MOST) {
      fail(line, Reason.TOO_MANY_ROWS, "");
    } else if (headings.isEmpty()) {
      readHeadings(cells, line);
    } else {
      readRow(cells, line);
    }
  }

  /** Notes what makes the rest of the list unreadable. */
  public void fail(long line, Reason reason, String value) {
    badRows.add(new BadRow(line, reason, value));
    unusable = true;
  }

  public MachineRows done() {
    if (rows.isEmpty() && badRows.isEmpty()) {
      badRows.add(new BadRow(0, headings.isEmpty() ? Reason.HEADING_MISSING : Reason.NO_ROWS, ""));
    }
    return new MachineRows(rows, badRows);
  }

  private void readHeadings(List<String> cells, long line) {
    headings = cells;
    place(cells, true);
    place(cells, false);
    if (!attributes.containsValue(Attribute.NAME)) {
      fail(line, Reason.HEADING_MISSING, String.join(",", cells));
    }
    var seen = new HashSet<String>();
    for (var heading : cells) {
      if (!heading.isEmpty() && !seen.add(heading.toLowerCase(Locale.ROOT))) {
        badRows.add(new BadRow(line, Reason.HEADING_TWICE, heading));
      }
    }
  }

  /** A column's own code goes before whatever else people call it; the rest are labels. */
  private void place(List<String> cells, boolean byCode) {
    for (var i = 0; i < cells.size(); i++) {
      var heading = cells.get(i).toLowerCase(Locale.ROOT);
      var attribute = byCode ? Attribute.ofCode(heading) : Attribute.ofHeading(heading);
      if (attribute.isPresent() && !attributes.containsValue(attribute.get())) {
        attributes.put(i, attribute.get());
      }
    }
  }

  private static String clean(String cell) {
    var plain = true;
    for (var i = 0; i < cell.length() && plain; i++) {
      plain = cell.charAt(i) >= ' ' && cell.charAt(i) != '\u00A0' && cell.charAt(i) != '\u007F';
    }
    return plain
        ? cell.strip()
        : cell.replace('\u00A0', ' ').replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private void readRow(List<String> cells, long line) {
    if (cells.stream().skip(headings.size()).anyMatch(cell -> !cell.isEmpty())) {
      badRows.add(new BadRow(line, Reason.TOO_MANY_CELLS, cells.getLast()));
      return;
    }
    var values = new EnumMap<Attribute, String>(Attribute.class);
    var labels = new LinkedHashMap<String, String>();
    for (var i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      var attribute = attributes.get(i);
      if (cell.isEmpty()) continue;
      if (attribute == null) label(labels, headings.get(i), cell);
      else values.put(attribute, cell);
    }
    mistake(values, line)
        .ifPresentOrElse(badRows::add, () -> rows.add(new Told(line, values, labels, null)));
  }

  private static void label(Map<String, String> labels, String heading, String cell) {
    if (heading.isEmpty()) return;
    labels.put(cut(heading, LONGEST_HEADING), cut(cell, LONGEST_LABEL));
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }

  /** What is wrong with the row; the values are put into their one spelling on the way. */
  private Optional<BadRow> mistake(EnumMap<Attribute, String> values, long line) {
    if (!values.containsKey(Attribute.NAME)) {
      return Optional.of(new BadRow(line, Reason.NAME_MISSING, ""));
    }
    for (var attribute : Attribute.values()) {
      var cell = values.get(attribute);
      if (cell == null) continue;
      var value = rule.read(attribute, cell);
      if (value.isEmpty()) {
        return Optional.of(new BadRow(line, CellRule.reason(attribute), cell));
      }
      if (value.get().isEmpty()) values.remove(attribute);
      else values.put(attribute, value.get());
    }
    return repeated(values, line);
  }

  private Optional<BadRow> repeated(Map<Attribute, String> values, long line) {
    var name = Objects.requireNonNull(values.get(Attribute.NAME));
    if (!names.add(name.toLowerCase(Locale.ROOT))) {
      return Optional.of(new BadRow(line, Reason.NAME_TWICE, name));
    }
    var address = values.getOrDefault(Attribute.ADDRESS, name).toLowerCase(Locale.ROOT);
    return addresses.add(address + "|" + values.getOrDefault(Attribute.PORT, ""))
        ? Optional.empty()
        : Optional.of(new BadRow(line, Reason.ADDRESS_TWICE, address));
  }
}
