package org.rollcall.inventory.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes in to be looked at?
 *
 * @param source the saved source it comes from, if any
 * @param unusable rows that could not be read at all
 * @param by who brought it
 */
public record Arrival(
    Intake.Kind kind,
    String title,
    @Nullable Long source,
    List<Told> rows,
    List<Judged> unusable,
    String by) {
  public Arrival {
    rows = List.copyOf(rows);
    unusable = List.copyOf(unusable);
  }
}
