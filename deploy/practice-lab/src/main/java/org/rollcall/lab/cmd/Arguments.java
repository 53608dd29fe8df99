package org.rollcall.lab.cmd;

import java.util.ArrayList;
import java.util.List;

/** Which words does a line consist of, as a program sees them? */
final class Arguments {
  private Arguments() {}

  static List<String> of(String line) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    var quoted = false;
    var begun = false;
    for (int i = 0; i < line.length(); i++) {
      var c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
        begun = true;
      } else if (!quoted && Character.isWhitespace(c)) {
        if (begun) words.add(word.toString());
        word.setLength(0);
        begun = false;
      } else {
        word.append(c);
        begun = true;
      }
    }
    if (begun) words.add(word.toString());
    return words;
  }
}
