package org.rollcall.cli;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.compliance.ReportRow;
import org.rollcall.compliance.ReportRow.Words;
import org.rollcall.run.Observation;
import org.rollcall.table.Column;
import org.rollcall.table.TextTable;

/** What does a person read when a run is over: each product, then each cause with its remedy. */
final class Summary {
  private static final Set<String> GOOD =
      Set.of("activated", "already_active", "nothing_to_activate");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_LOCAL_DATE;
  private static final int MOST_NAMES = 8;

  private final Sentences sentences;
  private final ZoneId zone;
  private final Instant now;

  Summary(Sentences sentences, ZoneId zone, Instant now) {
    this.sentences = sentences;
    this.zone = zone;
    this.now = now;
  }

  /** Whether every product that could be activated is. */
  static boolean isGood(List<ReportRow> rows) {
    return rows.stream().allMatch(row -> GOOD.contains(row.outcome()));
  }

  void print(PrintWriter out, List<ReportRow> rows) {
    out.print(TextTable.of(columns(), rows));
    out.println();
    out.println(counts(rows));
    for (var cause : causes(rows).entrySet()) {
      out.println();
      out.println(heading(cause.getKey(), cause.getValue()));
      out.println("  " + sentences.text("summary.remedy", Map.of()) + cause.getKey().remedy());
    }
    out.flush();
  }

  private List<Column<ReportRow>> columns() {
    return List.of(
        column("machine", row -> row.target().machine().name()),
        column("room", row -> row.target().machine().room()),
        column("outcome", row -> label(row)),
        column("product", ReportRow::productName),
        column("state", row -> ofObservation(row, this::state)),
        column("expires", row -> ofObservation(row, seen -> expiry(row, seen))),
        column("error", row -> ofObservation(row, seen -> seen.reading().errorCode())));
  }

  private Column<ReportRow> column(String key, Function<ReportRow, @Nullable Object> value) {
    return new Column<>(sentences.text("column." + key), value);
  }

  private String label(ReportRow row) {
    var outcome = row.target().outcome();
    if (outcome == null) return sentences.text("target." + row.outcome() + ".label");
    var fault = outcome.lostTo();
    var label = sentences.text("outcome." + row.outcome() + ".label");
    return fault == null
        ? label
        : label + " · " + sentences.text("fault." + fault.code() + ".label");
  }

  private static @Nullable Object ofObservation(
      ReportRow row, Function<Observation, @Nullable Object> value) {
    var seen = row.observation();
    return seen == null ? null : value.apply(seen);
  }

  private @Nullable Object state(Observation seen) {
    var state = seen.reading().state();
    return state == null ? null : sentences.text("state." + state.code() + ".label");
  }

  /** The date comes first: "in six months" helps nobody who plans. */
  private @Nullable Object expiry(ReportRow row, Observation seen) {
    var expires = row.expiresAt();
    if (expires == null || seen.reading().remainingMinutes() == null) return null;
    var days = Duration.between(now, expires).toDays();
    return sentences.text(
        "summary.expiry", Map.of("date", DATE.format(expires.atZone(zone)), "days", days));
  }

  private String counts(List<ReportRow> rows) {
    var machines = new LinkedHashMap<Long, String>();
    rows.forEach(row -> machines.put(row.target().id(), row.outcome()));
    var byOutcome =
        machines.values().stream()
            .collect(groupingBy(outcome -> outcome, TreeMap::new, counting()));
    return byOutcome.entrySet().stream()
        .map(count -> sentences.text(labelKey(count.getKey())) + " " + count.getValue())
        .collect(Collectors.joining(" · ", machines.size() + ": ", ""));
  }

  private String labelKey(String outcome) {
    var key = "outcome." + outcome + ".label";
    return sentences.keys().contains(key) ? key : "target." + outcome + ".label";
  }

  /** Everything that needs a person, by cause: 23 PCs with a wrong clock are one line. */
  private Map<Words, Set<String>> causes(List<ReportRow> rows) {
    var causes = new LinkedHashMap<Words, Set<String>>();
    for (var row : rows) {
      var trouble = row.observation() != null && row.observation().reading().errorCode() != null;
      var holds = row.observation() != null && isLicensed(row.observation());
      var fine = holds || GOOD.contains(row.outcome());
      if (fine && !trouble && row.findings().isEmpty()) continue;
      causes
          .computeIfAbsent(row.words(), _ -> new LinkedHashSet<>())
          .add(row.target().machine().name().value());
    }
    return causes;
  }

  private static boolean isLicensed(Observation seen) {
    return Objects.equals(seen.reading().state(), ProductState.LICENSED);
  }

  private static String heading(Words words, Set<String> machines) {
    var names = machines.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    var more = machines.size() > MOST_NAMES ? ", …" : "";
    return machines.size() + " × " + words.explanation() + "  [" + names + more + "]";
  }
}
