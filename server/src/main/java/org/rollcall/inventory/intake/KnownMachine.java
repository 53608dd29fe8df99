package org.rollcall.inventory.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Attribute;
import org.rollcall.inventory.MachineName;

/** How does a machine stand in the inventory, put as a source would say it? */
public record KnownMachine(
    long id, Map<Attribute, String> values, Map<String, String> labels, Set<Mark> marks) {
  public KnownMachine {
    values = new EnumMap<>(values);
  }

  public MachineName name() {
    return new MachineName(values.getOrDefault(Attribute.NAME, ""));
  }

  public @Nullable String value(Attribute attribute) {
    return values.get(attribute);
  }

  /** Whether this source named it when it was applied last. */
  public boolean isOf(long source) {
    return marks.stream().anyMatch(mark -> mark.isOf(source));
  }
}
