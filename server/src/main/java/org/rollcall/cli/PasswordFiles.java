package org.rollcall.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.transport.Secret;

/** Which password does a file hold? All of its first line. */
final class PasswordFiles {
  // [MS-SAMR] 3.1.1.8.4: a password has 256 characters at most; a longer file is another file.
  private static final int LONGEST = 4096;

  private PasswordFiles() {}

  static Secret read(Path file, Sentences sentences) {
    var values = Map.of("file", file);
    try {
      if (Files.size(file) > LONGEST)
        throw new UserError(sentences.text("usage.password_file", values));
      var text = Files.readString(file, StandardCharsets.UTF_8);
      var line = text.startsWith("\uFEFF") ? text.substring(1) : text;
      var end = line.indexOf('\n');
      var password = (end < 0 ? line : line.substring(0, end)).replaceFirst("\r$", "");
      if (password.isEmpty()) throw new UserError(sentences.text("usage.password_empty", values));
      return Secret.of(password);
    } catch (IOException _) {
      throw new UserError(sentences.text("usage.password_file", values));
    }
  }
}
