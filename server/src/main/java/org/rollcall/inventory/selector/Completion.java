package org.rollcall.inventory.selector;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What could stand where somebody is typing?
 *
 * @param offset where the text begins that a proposal replaces
 * @param length how long it is, up to the cursor
 * @param proposals the likeliest first, as they are typed
 */
public record Completion(int offset, int length, List<String> proposals) {
  private static final int MOST = 20;
  private static final Pattern ENDS = Pattern.compile("[\\s\\p{Z}()（）]");

  // A key or the beginning of one; behind a colon, values parted by commas.
  private static final Pattern TERM =
      Pattern.compile("-?(?<key>[\\p{L}.]*)(?:[:：](?<values>.*))?", Pattern.DOTALL);

  /** What fits at the cursor. */
  public static Completion at(String text, int cursor, Completions known) {
    var end = Math.clamp(cursor, 0, text.length());
    var typed = TERM.matcher(text).region(start(text, end), end);
    if (!typed.matches()) return new Completion(end, 0, List.of());
    if (typed.group("values") == null) {
      return keys(typed.group("key"), typed.start("key"), known);
    }
    var key = typed.group("key").toLowerCase(Locale.ROOT);
    return Subject.ofKey(key.replaceFirst("\\..*", ""))
        .map(subject -> values(subject, typed.group("values"), typed.start("values"), known))
        .orElseGet(() -> new Completion(end, 0, List.of()));
  }

  /** Where the term begins that ends at the cursor: spaces in quotes do not part it. */
  private static int start(String text, int end) {
    var start = 0;
    var quoted = false;
    for (var i = 0; i < end; i++) {
      if (text.charAt(i) == '"') quoted = !quoted;
      else if (!quoted && ENDS.matcher(text.substring(i, i + 1)).matches()) start = i + 1;
    }
    return start;
  }

  private static Completion keys(String begun, int offset, Completions known) {
    var lower = begun.toLowerCase(Locale.ROOT);
    var proposals =
        lower.startsWith("label.")
            ? known.labels(begun.substring(6), MOST).stream()
                .map(name -> "label." + Value.quoted(name) + ":")
            : SelectorParser.keys().stream()
                .filter(key -> key.startsWith(lower))
                .map(key -> key.endsWith(".") ? key : key + ":");
    return new Completion(offset, begun.length(), proposals.toList());
  }

  private static Completion values(Subject subject, String values, int offset, Completions known) {
    var comma =
        Stream.of(values.lastIndexOf(','), values.lastIndexOf('，'), values.lastIndexOf('、'))
            .max(Comparator.naturalOrder())
            .orElse(-1);
    var begun = values.substring(comma + 1);
    var bare = begun.replaceFirst("^=", "").replace("\"", "");
    var proposals =
        switch (subject.form()) {
          case AHEAD, AGO -> Stream.of("<7d", "<30d", ">14d", ">90d", "none");
          case CODE, WHOLE, PART ->
              Stream.concat(
                      known.values(subject, bare, MOST).stream().map(Value::quoted),
                      Stream.of("none"))
                  .filter(
                      value ->
                          value.toLowerCase(Locale.ROOT).contains(bare.toLowerCase(Locale.ROOT)));
        };
    return new Completion(offset + comma + 1, begun.length(), proposals.limit(MOST).toList());
  }
}
