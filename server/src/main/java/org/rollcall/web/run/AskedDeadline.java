package org.rollcall.web.run;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.run.Terms;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/** Until when shall it be done: a moment with its offset, or so long from now? */
final class AskedDeadline {
  private static final Duration USUAL = Duration.ofHours(24);
  // A run that waits longer than a semester's half was forgotten.
  private static final int MOST_DAYS = 60;

  private AskedDeadline() {}

  static @Nullable Instant of(Fields fields, Terms terms, Instant now) {
    var asked = fields.parsed("deadline", 40, text -> read(text, now), "deadline_unreadable");
    if (asked == null) return terms.catchesUp() ? now.plus(USUAL) : null;
    if (!asked.isAfter(now)) throw Problem.field("deadline", "deadline_past");
    if (asked.isAfter(now.plus(Duration.ofDays(MOST_DAYS)))) {
      var values = Map.of("most", Integer.toString(MOST_DAYS));
      throw Problem.field("deadline", "deadline_too_far", values);
    }
    return asked;
  }

  private static Optional<Instant> read(String text, Instant now) {
    try {
      var isDuration = text.startsWith("P");
      return Optional.of(
          isDuration ? now.plus(Duration.parse(text)) : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException | ArithmeticException _) {
      return Optional.empty();
    }
  }
}
