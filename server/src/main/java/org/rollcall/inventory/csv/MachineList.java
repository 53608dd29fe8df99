package org.rollcall.inventory.csv;

import java.util.List;
import java.util.Set;

/**
 * Which machines does a CSV file name, and which of its rows cannot be used? The first line holds
 * the headings: {@code name} has to be there; {@code address, port, transport, room, mac,
 * credential, note} may be; every other column becomes a label.
 */
public record MachineList(List<ListedMachine> machines, List<BadRow> badRows) {
  /** A larger file is no list of machines: 100,000 rows of 160 bytes. */
  public static final int LARGEST_FILE = 16 << 20;

  public MachineList {
    machines = List.copyOf(machines);
    badRows = List.copyOf(badRows);
  }

  /**
   * Reads the whole list; never throws, whatever the bytes are.
   *
   * @param credentials the names of credentials that a row may ask for
   */
  public static MachineList read(byte[] file, Set<String> credentials) {
    if (file.length > LARGEST_FILE) return unusable(BadRow.Reason.TOO_LARGE);
    return ListText.decode(file)
        .map(text -> new ListParser(credentials).parse(text))
        .orElseGet(() -> unusable(BadRow.Reason.NOT_TEXT));
  }

  private static MachineList unusable(BadRow.Reason reason) {
    return new MachineList(List.of(), List.of(new BadRow(0, reason, "")));
  }
}
