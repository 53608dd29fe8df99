package org.rollcall.inventory.csv;

import java.util.List;
import java.util.Set;
import org.rollcall.inventory.intake.Told;

/** What does a list say of machines, and which of its rows cannot be used? */
public record MachineRows(List<Told> rows, List<BadRow> badRows) {
  /** More rows are no list of machines that one site has. */
  public static final int MOST = 100_000;

  public MachineRows {
    rows = List.copyOf(rows);
    badRows = List.copyOf(badRows);
  }

  /**
   * Reads a CSV file; never throws, whatever the bytes are.
   *
   * @param credentials the names of credentials that a row may ask for
   */
  public static MachineRows ofCsv(byte[] file, Set<String> credentials) {
    if (file.length > MachineList.LARGEST_FILE) return unusable(BadRow.Reason.TOO_LARGE);
    return ListText.decode(file)
        .map(text -> CsvRows.read(text, new RowReader(credentials)))
        .orElseGet(() -> unusable(BadRow.Reason.NOT_TEXT));
  }

  /** A file of which no row can be used. */
  public static MachineRows unusable(BadRow.Reason reason) {
    return new MachineRows(List.of(), List.of(new BadRow(0, reason, "")));
  }
}
