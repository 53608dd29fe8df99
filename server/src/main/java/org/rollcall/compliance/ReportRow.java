package org.rollcall.compliance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.ProductName;
import org.rollcall.diagnosis.FindingCode;
import org.rollcall.run.Observation;
import org.rollcall.run.Target;

/**
 * What happened to one Product on one Machine? A machine without products has one row, too.
 *
 * @param visited from the first visit's beginning to the last one's end; null where none began
 * @param findings what needs a person about this product or its machine
 * @param words what it means and what to do about it, in the reader's language
 */
public record ReportRow(
    Target target,
    @Nullable Observation observation,
    @Nullable Visited visited,
    List<FindingCode> findings,
    Words words) {
  public ReportRow {
    findings = List.copyOf(findings);
  }

  /** When was the machine visited first, and when was it left for the last time? */
  public record Visited(Instant from, @Nullable Instant to) {}

  /** An explanation and its remedy. */
  public record Words(String explanation, String remedy) {}

  /** The outcome's code; while there is none, the target's state. */
  public String outcome() {
    var outcome = target.outcome();
    return outcome == null ? target.state().code() : outcome.code();
  }

  public @Nullable String productName() {
    if (observation == null) return null;
    var name = observation.reading().licenseName();
    return name == null ? null : ProductName.of(name);
  }

  /** When the state ends, counted in minutes from the moment of reading; null where it does not. */
  public @Nullable Instant expiresAt() {
    if (observation == null) return null;
    var minutes = observation.reading().remainingMinutes();
    return minutes == null ? null : observation.observedAt().plus(Duration.ofMinutes(minutes));
  }
}
