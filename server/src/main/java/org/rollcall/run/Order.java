package org.rollcall.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.store.CleanText;

/**
 * Who asked for a Run, for what reason, for what, and under which terms?
 *
 * @param deadline when whatever is still open is ended; null for a run that waits for nobody
 */
public record Order(
    Plan plan, Terms terms, String reason, String startedBy, @Nullable Instant deadline) {
  public Order {
    reason = CleanText.line(reason, 1_000);
    startedBy = CleanText.line(startedBy, 200);
    if (terms.catchesUp() && deadline == null) {
      throw new IllegalArgumentException("who waits for machines that are off needs a deadline");
    }
  }
}
