package org.rollcall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.csv.BadRow;
import org.rollcall.inventory.csv.ListedMachine;
import org.rollcall.inventory.csv.MachineList;

/** Which machines does the list that was typed name? Its bad rows are told before anything runs. */
final class ListOfMachines {
  private ListOfMachines() {}

  static List<Listing> read(
      ListOptions options, Set<String> credentials, Terminal terminal, Sentences sentences) {
    var file = Objects.requireNonNull(options.machines);
    var list = MachineList.read(bytes(file, sentences), credentials);
    for (var bad : list.badRows()) terminal.err().println(describe(bad, sentences));
    var unusable = list.badRows().stream().anyMatch(bad -> bad.line() == 0);
    if (list.machines().isEmpty() || unusable) {
      throw new UserError(sentences.text("list.nothing", Map.of("file", file)));
    }
    if (!list.badRows().isEmpty() && !options.skipBadRows) {
      throw new UserError(
          sentences.text("list.bad", Map.of("bad", list.badRows().size(), "file", file)));
    }
    return list.machines().stream().map(ListedMachine::listing).toList();
  }

  private static byte[] bytes(Path file, Sentences sentences) {
    try {
      if (Files.size(file) > MachineList.LARGEST_FILE)
        return new byte[MachineList.LARGEST_FILE + 1];
      return Files.readAllBytes(file);
    } catch (IOException _) {
      throw new UserError(sentences.text("list.unreadable", Map.of("file", file)));
    }
  }

  private static String describe(BadRow bad, Sentences sentences) {
    var reason = sentences.text("bad_row." + bad.reason().code(), Map.of("value", bad.value()));
    return bad.line() == 0
        ? reason
        : sentences.text("list.line", Map.of("line", bad.line(), "reason", reason));
  }
}
