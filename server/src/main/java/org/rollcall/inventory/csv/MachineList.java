package org.rollcall.inventory.csv;

import java.util.List;
import java.util.Set;

/**
 * Which machines does a CSV file name, and which of its rows cannot be used? The first line holds
 * the headings: {@code name} has to be there; the other {@link org.rollcall.inventory.Attribute}s
 * may be, in English or Chinese; every other column becomes a label.
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
    return Listings.of(MachineRows.ofCsv(file, credentials));
  }
}
