package org.rollcall.inventory.selector;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which machines are meant? The same text in the UI, the CLI, the API and a URL; what its {@code
 * toString} writes is read as the same selector again.
 */
public sealed interface Selector {
  /** Longer than anybody types; a URL of it still passes every proxy. */
  int LONGEST = 4_000;

  /** Those of which all of these are true; all machines when there are none. */
  record All(List<Selector> parts) implements Selector {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return parts.stream()
          .map(part -> part instanceof AnyOf || part instanceof All ? "(" + part + ")" : "" + part)
          .collect(Collectors.joining(" "));
    }
  }

  /** Those of which one of these is true, or more. */
  record AnyOf(List<Selector> parts) implements Selector {
    public AnyOf {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return parts.stream()
          .map(part -> part instanceof AnyOf ? "(" + part + ")" : "" + part)
          .collect(Collectors.joining(" or "));
    }
  }

  /** Those of which this is not true. */
  record Not(Selector part) implements Selector {
    @Override
    public String toString() {
      return part instanceof Word || part instanceof Term ? "-" + part : "-(" + part + ")";
    }
  }

  /** Those in whose name, address, room or the like this text occurs. */
  record Word(String text) implements Selector {
    @Override
    public String toString() {
      return text.contains(":") ? "\"" + escaped(text) + "\"" : Value.quoted(text);
    }

    private static String escaped(String text) {
      return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
  }

  /**
   * Those of which one of these values holds.
   *
   * @param label which label is meant; null for every other subject
   */
  record Term(Subject subject, @Nullable String label, List<Value> values) implements Selector {
    public Term {
      values = List.copyOf(values);
    }

    @Override
    public String toString() {
      var name = label == null ? "" : "." + quotedLabel(label);
      return subject.key()
          + name
          + ":"
          + values.stream().map(Value::toString).collect(Collectors.joining(","));
    }

    private static String quotedLabel(String label) {
      var quoted = Value.quoted(label);
      return quoted.equals(label) && label.contains(":") ? "\"" + label + "\"" : quoted;
    }
  }

  /** All machines. */
  static Selector everything() {
    return new All(List.of());
  }

  /**
   * Reads what somebody typed.
   *
   * @throws BadSelector when it cannot be understood
   */
  static Selector parse(String text) {
    return new SelectorParser(text).selector();
  }

  /** Whether a term on this subject occurs anywhere in it. */
  default boolean mentions(Subject subject) {
    return switch (this) {
      case All(var parts) -> parts.stream().anyMatch(part -> part.mentions(subject));
      case AnyOf(var parts) -> parts.stream().anyMatch(part -> part.mentions(subject));
      case Not(var part) -> part.mentions(subject);
      case Term term -> term.subject() == subject;
      case Word _ -> false;
    };
  }
}
