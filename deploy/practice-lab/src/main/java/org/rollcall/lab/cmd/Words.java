package org.rollcall.lab.cmd;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What does Windows say in the PC's language? */
final class Words {
  static final Words ENGLISH = new Words("en");
  private static final Words CHINESE = new Words("zh-TW");

  private final Properties texts = new Properties();

  private Words(String tag) {
    try (var in = Words.class.getResourceAsStream("/words/" + tag + ".properties")) {
      if (in == null) throw new IllegalStateException("no words for " + tag);
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Words of(boolean chinese) {
    return chinese ? CHINESE : ENGLISH;
  }

  String say(String key, Object... values) {
    var text = texts.getProperty(key);
    if (text == null) throw new IllegalArgumentException("no words for " + key);
    return text.formatted(values);
  }

  /** What is said of this code; empty where this Windows knows nothing of it. */
  String error(String hex) {
    return texts.getProperty("error." + hex, "");
  }
}
