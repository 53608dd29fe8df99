package org.rollcall.lab.cmd;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Over what does {@code for %d in (…)} run, and what becomes of its body each time? */
final class Loop {
  private static final Pattern ITEM = Pattern.compile("\"[^\"]*\"|[^\\s,;=\"]+");

  private Loop() {}

  static List<String> items(String list) {
    return ITEM.matcher(list).results().map(result -> result.group()).toList();
  }

  static String fill(String body, String variable, String item) {
    var bare = item.replace("\"", "");
    return body.replaceAll("%%?~" + variable, Matcher.quoteReplacement(bare))
        .replaceAll("%%?" + variable, Matcher.quoteReplacement(item));
  }
}
