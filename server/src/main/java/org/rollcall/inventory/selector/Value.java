package org.rollcall.inventory.selector;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said of a subject? */
public sealed interface Value {
  /** That there is nothing of the kind. */
  record None() implements Value {
    @Override
    public String toString() {
      return "none";
    }
  }

  /** One of the subject's codes. */
  record Code(String code) implements Value {
    @Override
    public String toString() {
      return code;
    }
  }

  /**
   * A text.
   *
   * @param exact whether all of it has to agree, whatever is usual for the subject
   * @param pattern whether an asterisk stands for anything
   */
  record Text(String text, boolean exact, boolean pattern) implements Value {
    @Override
    public String toString() {
      var written = pattern ? text : quoted(text);
      return exact ? "=" + written : written;
    }
  }

  /** How does a time compare? */
  enum Comparison {
    BEFORE("<"),
    UP_TO("<="),
    AFTER(">"),
    FROM(">="),
    ON(""),
    BETWEEN("..");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }
  }

  /**
   * A stretch of time.
   *
   * @param until the other end, of {@link Comparison#BETWEEN} only
   */
  record Time(Comparison comparison, Moment moment, @Nullable Moment until) implements Value {
    @Override
    public String toString() {
      return until == null ? comparison.sign + moment : moment + comparison.sign + until;
    }
  }

  Pattern PLAIN =
      Pattern.compile("[^\\p{Z}\\p{Cntrl}\"(),，、：（）*<>=-][^\\p{Z}\\p{Cntrl}\"(),，、（）*]*");

  /** The text as it is typed: in quotes where it would be read as something else. */
  static String quoted(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    var plain = PLAIN.matcher(text).matches() && !lower.equals("none") && !lower.equals("or");
    return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
