package org.rollcall.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rollcall.compliance.ReportForm;
import org.rollcall.compliance.ReportRow;

/** A report in a file: CSV or JSON, as its name ends. */
final class ReportFile {
  private ReportFile() {}

  static boolean isKnown(Path file) {
    return form(file).isPresent();
  }

  static Optional<ReportForm> form(Path file) {
    var name = file.toString().toLowerCase(Locale.ROOT);
    return ReportForm.ofCode(name.substring(name.lastIndexOf('.') + 1));
  }

  /** Whether a file of that name could be written; found out before the work, not after it. */
  static boolean isWritable(Path file) {
    var folder = file.toAbsolutePath().getParent();
    return folder != null && Files.isWritable(folder);
  }

  static void write(Path file, List<ReportRow> rows) throws IOException {
    var form = form(file).orElseThrow();
    replace(
        file,
        draft -> {
          try (var out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
            form.write(out, rows);
          }
        });
  }

  /** Writes all of it or nothing: a report cut in the middle would look like a whole one. */
  static void replace(Path file, Content content) throws IOException {
    var draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".rollcall-", ".tmp");
    try {
      content.writeTo(draft);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** What is to stand in the file? */
  @FunctionalInterface
  interface Content {
    void writeTo(Path draft) throws IOException;
  }
}
