package org.rollcall.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.h2.tools.Csv;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.compliance.asof.AsOf;
import org.rollcall.inventory.selector.Selector;

/** Does every form hold what the rows say? Read again by other libraries than wrote it. */
class FormsTest {
  private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final Words WORDS = new Words(Language.ZH_TW, TAIPEI);
  private static final List<String> HOSTILE =
      List.of(
          "=cmd|'/c calc'!A0",
          "+1+1",
          "@SUM(A1)",
          "-2",
          "\t=1",
          "a,b\"c\r\nd",
          "<script>&amp;</script>]]>",
          "電腦\u202Eexe.cod\u0007",
          "龘𠮷🙂");
  private static final List<Field> FIELDS =
      List.of(
          Field.text("product"),
          Field.word("cover"),
          Field.whole("products"),
          new Field("share", Field.Type.SHARE),
          Field.time("read_at"),
          Field.day("week"));

  private static Row row(String product, long number) {
    var day = LocalDate.of(2026, 3, 2);
    return Row.of(product, new Word("cover.", "covered"), number, 0.25, NOON, day);
  }

  private static ReportTable table(List<Row> rows) {
    return new ReportTable(
        FIELDS,
        (row, tally) -> tally.add(row.get(0), new Word("cover.", "covered"), 1),
        rows::forEach);
  }

  private static byte[] written(Form form, List<Row> rows) throws IOException {
    var out = new ByteArrayOutputStream();
    var selector = Selector.parse("room:A101");
    var asOf = AsOf.day(LocalDate.of(2026, 3, 1), NOON, TAIPEI);
    var order =
        new ReportOrder(
            ReportKind.STATUS, asOf, selector, ReportOrder.By.ROOM, LocalDate.of(2026, 2, 1), null);
    var heading = new Heading(order, "王小姐", NOON, TAIPEI);
    assertThat(form.writer(WORDS).write(out, heading, table(rows))).isEqualTo(rows.size());
    return out.toByteArray();
  }

  private static List<Row> hostileRows() {
    return IntStream.range(0, HOSTILE.size()).mapToObj(i -> row(HOSTILE.get(i), i)).toList();
  }

  @Test
  void a_workbook_has_numbers_times_and_days_as_such_a_filter_and_a_heading_that_stays()
      throws IOException {
    var bytes = written(Form.XLSX, List.of(row("Office ProPlus 2019", 7)));
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var sheet = book.getSheetAt(0);
      var cells = sheet.getRow(1);
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("產品");
      assertThat(cells.getCell(1).getStringCellValue()).isEqualTo("已涵蓋");
      assertThat(cells.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(cells.getCell(2).getNumericCellValue()).isEqualTo(7);
      assertThat(cells.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("0.0%");
      assertThat(DateUtil.isCellDateFormatted(cells.getCell(4))).isTrue();
      assertThat(cells.getCell(4).getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.of(2026, 3, 2, 12, 0));
      assertThat(cells.getCell(5).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2026, 3, 2));
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:F2");
    }
  }

  @Test
  void the_second_sheet_of_a_workbook_says_what_was_counted_for_whom_and_how() throws IOException {
    var bytes = written(Form.XLSX, List.of(row("x", 1)));
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var text = new StringBuilder();
      book.getSheet("說明").forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
      assertThat(text.toString())
          .contains("2026-03-01（民國 115/03/01）", "room:A101", "王小姐", "計算方式", "Asia/Taipei");
    }
  }

  @Test
  void hostile_names_are_texts_in_a_workbook() throws IOException {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(written(Form.XLSX, hostileRows())))) {
      for (var i = 0; i < HOSTILE.size(); i++) {
        var cell = book.getSheetAt(0).getRow(i + 1).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).doesNotContain("\u202E", "\u0007");
      }
      assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
          .isEqualTo(HOSTILE.getFirst());
    }
  }

  @Test
  void a_csv_opens_in_a_spreadsheet_and_runs_nothing_there() throws IOException, SQLException {
    var text = new String(written(Form.CSV, hostileRows()), StandardCharsets.UTF_8);

    assertThat(text).startsWith("\uFEFF產品,");
    var cells = new ArrayList<String>();
    try (var rows = new Csv().read(new StringReader(text.substring(1)), null)) {
      while (rows.next()) {
        cells.add(rows.getString(1));
        assertThat(rows.getMetaData().getColumnCount()).isEqualTo(FIELDS.size());
        assertThat(rows.getString(3)).isEqualTo(Integer.toString(cells.size() - 1));
        assertThat(rows.getString(5)).isEqualTo("2026-03-02 12:00");
      }
    }
    assertThat(cells).hasSameSizeAs(HOSTILE);
    assertThat(cells).noneMatch(cell -> cell.matches("(?s)[=+@\\-\\t\\r].*"));
    assertThat(cells.getFirst()).isEqualTo("'" + HOSTILE.getFirst());
  }

  @Test
  void json_has_codes_and_utc_and_says_what_people_call_the_codes() throws IOException {
    var json = new ObjectMapper().readTree(written(Form.JSON, hostileRows()));

    assertThat(json.at("/rows/0/product").asText()).isEqualTo(HOSTILE.getFirst());
    assertThat(json.at("/rows/0/cover").asText()).isEqualTo("covered");
    assertThat(json.at("/rows/0/read_at").asText()).isEqualTo("2026-03-02T04:00:00Z");
    assertThat(json.at("/words/cover/covered").asText()).isEqualTo("已涵蓋");
    assertThat(json.at("/row_count").asInt()).isEqualTo(HOSTILE.size());
    assertThat(json.at("/chart/bars")).hasSize(HOSTILE.size());
  }

  @Test
  void a_pdf_carries_its_font_numbers_its_pages_and_can_be_searched() throws IOException {
    var rows = IntStream.range(0, 120).mapToObj(i -> row("Office 產品 " + i, i)).toList();
    try (var pdf = Loader.loadPDF(written(Form.PDF, rows))) {
      var text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("啟用狀態", "Office 產品 0", "Office 產品 119", "已涵蓋", "25.0%");
      assertThat(text).contains("第 1 頁", "第 " + pdf.getNumberOfPages() + " 頁");
      assertThat(text).contains("/ " + pdf.getNumberOfPages());
      for (var page : pdf.getPages()) {
        assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void a_pdf_shows_a_box_for_what_its_font_has_not_and_nothing_that_turns_text_round()
      throws IOException {
    try (var pdf = Loader.loadPDF(written(Form.PDF, hostileRows()))) {
      var text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("=cmd|", "<script>&amp;", "□").doesNotContain("\u202E");
    }
  }

  @Test
  void a_list_too_long_to_print_is_cut_and_says_so() throws IOException {
    var rows = IntStream.range(0, 2_300).mapToObj(i -> row("P" + i % 40, i)).toList();
    try (var pdf = Loader.loadPDF(written(Form.PDF, rows))) {
      var stripper = new PDFTextStripper();
      stripper.setEndPage(1);
      assertThat(stripper.getText(pdf)).contains("2000", "2300");
    }
  }
}
