package org.rollcall.inventory.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.csv.BadRow.Reason;
import org.rollcall.inventory.csv.MachineList;
import org.rollcall.inventory.csv.MachineRows;
import org.rollcall.inventory.csv.RowReader;

/** What does a list say of machines, be it CSV or the first visible sheet of an Excel workbook? */
public final class SheetRows {
  // Wider than any list of PCs; a row may claim 16,384 columns.
  private static final int MOST_COLUMNS = 200;

  private static final int SIGNATURE = 8;

  private SheetRows() {}

  /**
   * Reads the file, which is told by its first bytes; never throws, whatever the bytes are.
   *
   * @param credentials the names of credentials that a row may ask for
   */
  public static MachineRows read(byte[] file, Set<String> credentials) {
    if (file.length > MachineList.LARGEST_FILE) return MachineRows.unusable(Reason.TOO_LARGE);
    // A workbook's signature has eight bytes; asking fewer for it throws.
    if (file.length < SIGNATURE) return MachineRows.ofCsv(file, credentials);
    if (ReadableWorkbook.isOLE2Header(file)) return MachineRows.unusable(Reason.SHEET_TOO_OLD);
    if (!ReadableWorkbook.isOOXMLZipHeader(file)) return MachineRows.ofCsv(file, credentials);
    try {
      if (!Unpacked.isBearable(file)) return MachineRows.unusable(Reason.TOO_LARGE);
      return ofWorkbook(file, new RowReader(credentials));
      // The reader throws whatever comes to hand at a damaged workbook.
    } catch (IOException | RuntimeException _) {
      return MachineRows.unusable(Reason.SHEET_BROKEN);
    }
  }

  private static MachineRows ofWorkbook(byte[] file, RowReader reader) throws IOException {
    var options = new ReadingOptions(true, true);
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), options)) {
      var sheet =
          workbook
              .getSheets()
              .filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE)
              .findFirst()
              .orElseThrow(() -> new IOException("no sheet"));
      try (var rows = sheet.openStream()) {
        rows.forEach(row -> reader.take(cells(row), row.getRowNum()));
      }
    }
    return reader.done();
  }

  private static List<String> cells(Row row) {
    var cells = new ArrayList<String>();
    for (var i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
      cells.add(text(row.hasCell(i) ? row.getCell(i) : null));
    }
    return cells;
  }

  /** As people read it: a number without a fraction has none, whatever Excel stores. */
  private static String text(@Nullable Cell cell) {
    if (cell == null) return "";
    return switch (cell.getType()) {
      case NUMBER -> number(cell);
      case STRING, BOOLEAN -> cell.getText();
      case FORMULA -> cell.getRawValue() == null ? "" : cell.getRawValue();
      case ERROR, EMPTY -> "";
    };
  }

  private static String number(Cell cell) {
    var format = cell.getDataFormatString();
    if (format != null && format.matches("(?i).*[ymd].*[/年-].*")) {
      return cell.asDate().toLocalDate().toString();
    }
    return cell.asNumber().stripTrailingZeros().toPlainString();
  }
}
