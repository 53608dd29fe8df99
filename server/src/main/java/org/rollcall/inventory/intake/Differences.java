package org.rollcall.inventory.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Attribute;
import org.rollcall.inventory.Hostname;

/** What would a row change of a machine, and how would the machine stand then? */
final class Differences {
  static final String LABEL = "label.";

  /** That a machine of the inventory is one that the source knows is a change, too. */
  static final String LINK = "directory";

  private Differences() {}

  static List<Change> between(KnownMachine known, Told told, @Nullable Long source) {
    var changes = new ArrayList<Change>();
    after(known, told)
        .forEach(
            (attribute, value) -> {
              var before = known.value(attribute);
              if (!same(attribute, before, value)) {
                changes.add(new Change(attribute.code(), before, value));
              }
            });
    told.labels()
        .forEach(
            (name, value) -> {
              var before = known.labels().get(name);
              if (!value.equals(before)) changes.add(new Change(LABEL + name, before, value));
            });
    var key = told.sourceKey();
    if (source != null && key != null && !known.marks().contains(Mark.ofSource(source, key))) {
      changes.add(new Change(LINK, null, key));
    }
    return changes;
  }

  /** The values that count from now on, among them what follows from a new name. */
  private static Map<Attribute, String> after(KnownMachine known, Told told) {
    var after = new EnumMap<Attribute, String>(Attribute.class);
    after.putAll(told.values());
    var oldName = known.name().key();
    var renamed = !oldName.equals(told.name().toLowerCase(Locale.ROOT));
    // A PC that was reached by its old name is reached by its new one.
    if (renamed
        && told.value(Attribute.ADDRESS) == null
        && oldName.equals(known.value(Attribute.ADDRESS))
        && asAddress(told.name()) != null) {
      after.put(Attribute.ADDRESS, Objects.requireNonNull(asAddress(told.name())));
    }
    return after;
  }

  static @Nullable String asAddress(String name) {
    try {
      return new Hostname(name).value();
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /** Directories and people case names as they like; that alone is no news. */
  private static boolean same(Attribute attribute, @Nullable String before, String after) {
    return switch (attribute) {
      case NAME, ROOM, SERIAL, BIOS_UUID -> after.equalsIgnoreCase(before);
      default -> after.equals(before);
    };
  }

  /** The values of a machine after these changes; labels are not among them. */
  static Map<Attribute, String> applied(Map<Attribute, String> before, List<Change> changes) {
    var after = new EnumMap<Attribute, String>(Attribute.class);
    after.putAll(before);
    for (var change : changes) {
      Attribute.ofCode(change.field()).ifPresent(field -> after.put(field, change.after()));
    }
    return after;
  }
}
