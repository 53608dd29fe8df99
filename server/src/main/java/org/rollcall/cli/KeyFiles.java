package org.rollcall.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.activation.step.ProductKey;

/** Which product keys did the user enter, for which editions? They are read from files only. */
final class KeyFiles {
  private KeyFiles() {}

  static Map<String, ProductKey> read(List<String> typed, Sentences sentences) {
    var keys = new HashMap<String, ProductKey>();
    for (var pair : typed) {
      var equals = pair.indexOf('=');
      if (equals < 1) throw new UserError(sentences.text("usage.key_file", Map.of("edition", "…")));
      var edition = pair.substring(0, equals);
      var text = PasswordFiles.read(Path.of(pair.substring(equals + 1)), sentences);
      var key = ProductKey.parse(String.valueOf(text.reveal()));
      keys.put(
          edition,
          key.orElseThrow(
              () -> new UserError(sentences.text("usage.key_file", Map.of("edition", edition)))));
    }
    return keys;
  }
}
