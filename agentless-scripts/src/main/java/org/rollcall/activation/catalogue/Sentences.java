package org.rollcall.activation.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which words does a reader see? The sentences of some locale files in one language. A sentence
 * that is missing is a bug of ours and fails; it is never borrowed from the other language.
 */
public final class Sentences {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z_]*)}");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  // Values come from remote machines; no host name, account or product is longer than this.
  private static final int LONGEST_VALUE = 255;

  private final Language language;
  private final Map<String, String> texts;

  private Sentences(Language language, Map<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  /** Reads {@code locales/<tag>/<file>.json} for every file named; a key may stand in one only. */
  public static Sentences of(Language language, String... files) {
    var texts = new LinkedHashMap<String, String>();
    for (var file : files) {
      FlatJson.read("/locales/" + language.tag() + "/" + file + ".json")
          .forEach(
              (key, text) -> {
                if (texts.put(key, text) != null) {
                  throw new IllegalArgumentException("two files hold " + key);
                }
              });
    }
    return new Sentences(language, Map.copyOf(texts));
  }

  public Language language() {
    return language;
  }

  public Set<String> keys() {
    return texts.keySet();
  }

  /** The sentence under this key, which takes no values. */
  public String text(String key) {
    return text(key, Map.of());
  }

  /** The sentence under this key, with each {@code {name}} replaced by its value. */
  public String text(String key, Map<String, ?> values) {
    return PLACEHOLDER.matcher(template(key)).replaceAll(name -> value(key, name, values));
  }

  /** The names of the values that the sentence under this key takes. */
  public Set<String> placeholders(String key) {
    var names = new TreeSet<String>();
    PLACEHOLDER.matcher(template(key)).results().forEach(found -> names.add(found.group(1)));
    return names;
  }

  private String template(String key) {
    var text = texts.get(key);
    if (text == null) throw new NoSuchElementException(language.tag() + " has no sentence " + key);
    return text;
  }

  private static String value(String key, MatchResult name, Map<String, ?> values) {
    var value = values.get(name.group(1));
    if (value == null) {
      throw new IllegalArgumentException(key + " needs a value for " + name.group());
    }
    return Matcher.quoteReplacement(harmless(value.toString()));
  }

  private static String harmless(String value) {
    var visible =
        INVISIBLE.matcher(value.substring(0, Math.min(value.length(), 4 * LONGEST_VALUE)));
    var text = visible.replaceAll(" ").strip();
    if (text.codePointCount(0, text.length()) <= LONGEST_VALUE) return text;
    return text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
  }
}
