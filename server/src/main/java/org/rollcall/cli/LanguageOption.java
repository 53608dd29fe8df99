package org.rollcall.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Option;

/** In which language does the command answer? */
final class LanguageOption {
  @Option(
      names = "--lang",
      paramLabel = "zh-TW|en",
      description = "Language of the answers. Without it: the terminal's (LC_ALL, LANG).")
  private @Nullable String tag;

  Language language() {
    return Language.of(tag == null ? ofEnvironment(System.getenv()) : tag);
  }

  Sentences sentences() {
    return Sentences.of(language(), "cli", "explanations");
  }

  /** The first of the variables that POSIX asks for messages (XBD 8.2), and that is set. */
  static String ofEnvironment(Map<String, String> environment) {
    for (var name : new String[] {"ROLLCALL_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
      var value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) return value;
    }
    return "";
  }
}
