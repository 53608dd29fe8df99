package org.rollcall.compliance.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in one row of a report? A value or null for every field. */
public record Row(List<@Nullable Object> cells) {
  public Row {
    cells = Collections.unmodifiableList(new ArrayList<>(cells));
  }

  static Row of(@Nullable Object... cells) {
    return new Row(Arrays.asList(cells));
  }

  public @Nullable Object get(int column) {
    return cells.get(column);
  }
}
