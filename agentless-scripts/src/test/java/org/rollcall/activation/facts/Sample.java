package org.rollcall.activation.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.rollcall.activation.script.Answer;

/** What does FACTS.md say that a PC answers? The document itself, so that it stays true. */
final class Sample {
  private static final Pattern BLOCK = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

  private Sample() {}

  static String json() {
    try {
      var block = BLOCK.matcher(Files.readString(Path.of("FACTS.md")));
      if (!block.find()) throw new AssertionError("FACTS.md holds no sample");
      return block.group(1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static String answer(String json) {
    return Answer.BEGIN + "\r\n" + json + "\r\n" + Answer.END + "\r\n";
  }

  /** The facts of the sample after a change that has to hit something. */
  static Facts changed(String from, String to) {
    var json = json();
    if (!json.contains(from)) throw new AssertionError("the sample does not say " + from);
    return facts(json.replace(from, to));
  }

  static Facts facts(String json) {
    return switch (FactsReader.read(answer(json))) {
      case Facts facts -> facts;
      case FactsAnswer.Unreadable(var reason) -> throw new AssertionError(reason);
    };
  }
}
