package org.rollcall.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class XlsxTest {
  private record Pc(String name, @Nullable Instant seen, int findings) {}

  private static final List<Column<Pc>> COLUMNS =
      List.of(
          new Column<>("name", Pc::name),
          new Column<>("seen_at", Pc::seen),
          new Column<>("findings", Pc::findings));

  private static XSSFWorkbook opened(List<Pc> rows) throws Exception {
    var file = new ByteArrayOutputStream();
    Xlsx.write(file, "machines", COLUMNS, rows, ZoneId.of("Asia/Taipei"));
    return new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()));
  }

  @Test
  void texts_times_and_numbers_are_what_they_are_to_a_spreadsheet() throws Exception {
    var seen = Instant.parse("2026-03-02T04:30:00Z");
    try (var book = opened(List.of(new Pc("電腦\u0007 1", seen, 3), new Pc("2", null, 0)))) {
      var sheet = book.getSheet("machines");

      assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("seen_at");
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("電腦  1");
      // As the clocks of the site show it.
      assertThat(sheet.getRow(1).getCell(1).getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.parse("2026-03-02T12:30:00"));
      assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(3);
      assertThat(sheet.getRow(2).getCell(1)).isNull();
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
    }
  }

  @Test
  void a_text_that_looks_like_a_formula_is_a_text() throws Exception {
    try (var book = opened(List.of(new Pc("=1+1", null, 0)))) {
      var cell = book.getSheetAt(0).getRow(1).getCell(0);

      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
    }
  }

  @Test
  void of_a_list_that_is_written_in_parts_no_row_is_lost() throws Exception {
    var rows = IntStream.range(0, 1_201).mapToObj(i -> new Pc("PC-" + i, null, i)).toList();
    try (var book = opened(rows)) {
      assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1_201);
      assertThat(book.getSheetAt(0).getRow(1_201).getCell(2).getNumericCellValue())
          .isEqualTo(1_200);
    }
  }
}
