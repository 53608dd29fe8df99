package org.rollcall.run;

import org.rollcall.store.CleanText;

/** Who asked for a Run, for what reason, and for what? */
public record Order(Plan plan, String reason, String startedBy) {
  public Order {
    reason = CleanText.line(reason, 1_000);
    startedBy = CleanText.line(startedBy, 200);
  }
}
