package org.rollcall.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Option;

/** What shall be said of a machine, by what was typed? An empty text takes away what was said. */
final class MachineFields {
  @Option(names = "--address", paramLabel = "HOST", description = "Host name or IP address.")
  private @Nullable String address;

  @Option(names = "--mac", paramLabel = "MAC", description = "By which it is woken.")
  private @Nullable String mac;

  @Option(names = "--serial", paramLabel = "TEXT", description = "Serial number.")
  private @Nullable String serial;

  @Option(names = "--seat", paramLabel = "ROW,COLUMN", description = "Where in its room it is.")
  private @Nullable String seat;

  void addTo(ObjectNode edit, Sentences sentences) {
    text(edit, "address", address);
    text(edit, "mac", mac);
    text(edit, "serial_number", serial);
    if (seat != null) seat(edit.putObject("seat"), seat, sentences);
  }

  private static void seat(ObjectNode told, String text, Sentences sentences) {
    if (text.isBlank()) return;
    var parts = text.split(",", -1);
    try {
      if (parts.length == 2) {
        told.put("row", Integer.parseInt(parts[0].strip()));
        told.put("column", Integer.parseInt(parts[1].strip()));
        return;
      }
    } catch (NumberFormatException _) {
      // Told below, as any other text that names no seat.
    }
    throw new UserError(sentences.text("usage.seat", Map.of("value", text)));
  }

  static void text(ObjectNode edit, String field, @Nullable String value) {
    if (value != null) edit.put(field, value);
  }
}
