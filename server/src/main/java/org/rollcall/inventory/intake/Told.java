package org.rollcall.inventory.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Attribute;

/**
 * What does a source say of one machine? What it does not mention is left as it is.
 *
 * @param line the line of a file, or the place in what a directory or a scan answered, from 1
 * @param values each valid, and in its one spelling
 * @param labels what means nothing to us, by its heading
 * @param sourceKey by what the source itself tells this machine from others, however it is renamed
 */
public record Told(
    long line,
    Map<Attribute, String> values,
    Map<String, String> labels,
    @Nullable String sourceKey) {
  public Told {
    if (!values.containsKey(Attribute.NAME)) throw new IllegalArgumentException("no name");
    values = Collections.unmodifiableMap(new EnumMap<>(values));
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }

  public static Told of(long line, Map<Attribute, String> values) {
    return new Told(line, values, Map.of(), null);
  }

  public String name() {
    return values.getOrDefault(Attribute.NAME, "");
  }

  public @Nullable String value(Attribute attribute) {
    return values.get(attribute);
  }

  /** The same, with one thing more that is known of it. */
  public Told with(Attribute attribute, String value) {
    var more = new EnumMap<>(values);
    more.put(attribute, value);
    return new Told(line, more, labels, sourceKey);
  }
}
