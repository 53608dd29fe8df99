package org.rollcall.inventory.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Endpoint;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.csv.BadRow.Reason;

/** Takes one list apart, row by row, and keeps account of what is wrong. Used once. */
final class ListParser {
  private static final Set<String> KNOWN =
      Set.of("name", "address", "port", "transport", "room", "mac", "credential", "note");

  private final Set<String> credentials;
  private final List<ListedMachine> machines = new ArrayList<>();
  private final List<BadRow> badRows = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> addresses = new HashSet<>();
  private List<String> headings = List.of();

  ListParser(Set<String> credentials) {
    this.credentials = credentials;
  }

  MachineList parse(String text) {
    long line = 1;
    try (var rows = CSVParser.parse(new StringReader(text), format(text))) {
      for (var row : rows) {
        take(row, line);
        line = rows.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException | IllegalStateException _) {
      badRows.add(new BadRow(line, Reason.BROKEN_QUOTES, ""));
    }
    if (machines.isEmpty() && badRows.isEmpty()) {
      badRows.add(new BadRow(0, headings.isEmpty() ? Reason.HEADING_MISSING : Reason.NO_ROWS, ""));
    }
    return new MachineList(machines, badRows);
  }

  /** Excel writes what its locale calls the list separator, and tabs for "Unicode text". */
  private static CSVFormat format(String text) {
    var heading = text.lines().findFirst().orElse("");
    var separator = heading.contains("\t") ? '\t' : heading.contains(";") ? ';' : ',';
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(heading.contains(",") ? ',' : separator)
        .setIgnoreEmptyLines(false)
        .get();
  }

  private void take(CSVRecord row, long line) {
    var cells = row.stream().map(ListParser::clean).toList();
    if (cells.stream().allMatch(String::isEmpty)) return;
    if (headings.isEmpty()) readHeadings(cells, line);
    else if (badRows.isEmpty() || badRows.getFirst().reason() != Reason.HEADING_MISSING) {
      readRow(cells, line);
    }
  }

  private void readHeadings(List<String> cells, long line) {
    headings = cells.stream().map(ListParser::heading).toList();
    if (!headings.contains("name")) {
      badRows.add(new BadRow(line, Reason.HEADING_MISSING, String.join(",", cells)));
    }
    var seen = new HashSet<String>();
    for (var heading : headings) {
      if (!heading.isEmpty() && !seen.add(heading)) {
        badRows.add(new BadRow(line, Reason.HEADING_TWICE, heading));
      }
    }
  }

  private static String heading(String cell) {
    var lower = cell.toLowerCase(Locale.ROOT);
    return KNOWN.contains(lower) ? lower : cell;
  }

  private static String clean(String cell) {
    return cell.replace('\u00A0', ' ').replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private void readRow(List<String> cells, long line) {
    if (cells.stream().skip(headings.size()).anyMatch(cell -> !cell.isEmpty())) {
      badRows.add(new BadRow(line, Reason.TOO_MANY_CELLS, cells.getLast()));
      return;
    }
    var row = new LinkedHashMap<String, String>();
    for (int i = 0; i < Math.min(cells.size(), headings.size()); i++) {
      if (!cells.get(i).isEmpty()) row.put(headings.get(i), cells.get(i));
    }
    var wrong = mistake(row, line);
    if (wrong.isPresent()) badRows.add(wrong.get());
    else machines.add(machine(row, line));
  }

  private Optional<BadRow> mistake(Map<String, String> row, long line) {
    var name = row.getOrDefault("name", "");
    if (name.isEmpty()) return Optional.of(new BadRow(line, Reason.NAME_MISSING, ""));
    if (Cell.name(name).isEmpty()) return Optional.of(new BadRow(line, Reason.NAME_INVALID, name));
    return invalid(row, "address", Reason.ADDRESS_INVALID, Cell::address, line)
        .or(() -> nameAsAddress(row, name, line))
        .or(() -> invalid(row, "port", Reason.PORT_INVALID, Cell::port, line))
        .or(() -> invalid(row, "transport", Reason.TRANSPORT_UNKNOWN, Cell::transport, line))
        .or(() -> invalid(row, "room", Reason.ROOM_INVALID, Cell::room, line))
        .or(() -> invalid(row, "mac", Reason.MAC_INVALID, Cell::mac, line))
        .or(() -> invalid(row, "credential", Reason.CREDENTIAL_UNKNOWN, this::known, line))
        .or(() -> repeated(row, name, line));
  }

  private static Optional<BadRow> nameAsAddress(Map<String, String> row, String name, long line) {
    return row.containsKey("address") || Cell.address(name).isPresent()
        ? Optional.empty()
        : Optional.of(new BadRow(line, Reason.NAME_INVALID, name));
  }

  private static Optional<BadRow> invalid(
      Map<String, String> row,
      String column,
      Reason reason,
      Function<String, Optional<?>> parse,
      long line) {
    return Optional.ofNullable(row.get(column))
        .filter(value -> parse.apply(value).isEmpty())
        .map(value -> new BadRow(line, reason, value));
  }

  private Optional<String> known(String credential) {
    return Optional.of(credential).filter(credentials::contains);
  }

  private Optional<BadRow> repeated(Map<String, String> row, String name, long line) {
    if (!names.add(name.toLowerCase(Locale.ROOT))) {
      return Optional.of(new BadRow(line, Reason.NAME_TWICE, name));
    }
    var address = row.getOrDefault("address", name).toLowerCase(Locale.ROOT);
    var port = row.getOrDefault("port", "");
    return addresses.add(address + "|" + port)
        ? Optional.empty()
        : Optional.of(new BadRow(line, Reason.ADDRESS_TWICE, address));
  }

  private static ListedMachine machine(Map<String, String> row, long line) {
    var name = Cell.name(row.getOrDefault("name", "")).orElseThrow();
    var endpoint =
        new Endpoint(
            Cell.address(row.getOrDefault("address", name.value())).orElseThrow(),
            value(row, "port", Cell::port),
            value(row, "transport", Cell::transport),
            row.get("credential"));
    var labels = new LinkedHashMap<>(row);
    labels.keySet().removeAll(KNOWN);
    labels.remove("");
    var listing =
        new Listing(
            name,
            endpoint,
            value(row, "room", Cell::room),
            value(row, "mac", Cell::mac),
            row.get("note"),
            labels);
    return new ListedMachine(line, listing);
  }

  private static <T> @Nullable T value(
      Map<String, String> row, String column, Function<String, Optional<T>> parse) {
    return Optional.ofNullable(row.get(column)).flatMap(parse).orElse(null);
  }
}
