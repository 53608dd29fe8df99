package org.rollcall.activation.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What does a line say about what? Its label and value, where it has them; both are empty where it
 * has none.
 *
 * @param text the line as shown, without what quotes it in mails and markdown
 * @param lower the same in lower case, to look for words in
 * @param label in lower case, its blanks collapsed
 * @param isProperty whether its value follows its label as PowerShell and wmic write it
 */
record Line(String text, String lower, String label, String value, boolean isProperty) {
  private static final int LONGEST = 4096;
  private static final Pattern QUOTED =
      Pattern.compile("^\\s{0,200}+(?:[>#|│*]{1,3}\\s{1,9}+){1,4}");
  private static final Pattern LABELLED =
      Pattern.compile("^\\s{0,200}+([^:\\s][^:]{0,100}+)(?<![0-9]):(?![\\\\/])(.*)$");
  private static final Pattern ASSIGNED =
      Pattern.compile("^\\s{0,200}+([A-Za-z][A-Za-z0-9]{1,60}+)=(.*)$");
  private static final Pattern BLANKS = Pattern.compile("\\s{2,}+");

  static Line of(String shown) {
    if (shown.length() > LONGEST) return new Line(shown, "", "", "", false);
    var text = QUOTED.matcher(shown).replaceFirst("").replace("**", "").stripTrailing();
    var assigned = ASSIGNED.matcher(text);
    if (assigned.matches()) return of(text, assigned.group(1), assigned.group(2), true);
    var labelled = LABELLED.matcher(text);
    if (!labelled.matches()) return of(text, "", "", false);
    var label = labelled.group(1);
    return of(text, label, labelled.group(2), label.endsWith(" "));
  }

  private static Line of(String text, String label, String value, boolean isProperty) {
    return new Line(text, lower(text), lower(collapsed(label)), collapsed(value), isProperty);
  }

  private static String lower(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  private static String collapsed(String words) {
    return BLANKS.matcher(words.strip()).replaceAll(" ");
  }

  boolean isTooLong() {
    return text.length() > LONGEST;
  }

  boolean isLabelled() {
    return !label.isEmpty();
  }

  /** Whether the line says this (in lower case), whatever stands around it. */
  boolean says(String words) {
    return lower.contains(words);
  }
}
