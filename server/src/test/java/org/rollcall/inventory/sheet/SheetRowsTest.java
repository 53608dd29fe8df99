package org.rollcall.inventory.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.rollcall.inventory.Attribute;
import org.rollcall.inventory.csv.BadRow;
import org.rollcall.inventory.csv.BadRow.Reason;
import org.rollcall.inventory.csv.MachineRows;

class SheetRowsTest {
  private static MachineRows read(byte[] file) {
    return SheetRows.read(file, Set.of("staff"));
  }

  private static byte[] workbook(Object[]... rows) throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      var sheet = workbook.createSheet("電腦清單");
      for (var i = 0; i < rows.length; i++) {
        var row = sheet.createRow(i);
        for (var j = 0; j < rows[i].length; j++) {
          if (rows[i][j] instanceof Number number) {
            row.createCell(j).setCellValue(number.doubleValue());
          } else {
            row.createCell(j).setCellValue((String) rows[i][j]);
          }
        }
      }
      var out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  /** The same workbook with one of its parts replaced. */
  private static byte[] with(byte[] workbook, String part, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(workbook));
        var zip = new ZipOutputStream(out)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(entry.getName().equals(part) ? content : in.readAllBytes());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  @Test
  void a_sheet_with_chinese_headings_and_numbers_in_its_cells_is_read_as_people_see_it()
      throws IOException {
    var rows =
        read(
            workbook(
                new Object[] {"電腦名稱", "IP位址", "連接埠", "教室", "序號", "座位", "使用單位", "財產編號"},
                new Object[] {
                  "A101-01", "10.1.1.1", 5986, 101, 1234567890123L, "3-5", "資工系", 3140
                }));

    assertThat(rows.badRows()).isEmpty();
    var told = rows.rows().getFirst();
    assertThat(told.line()).isEqualTo(2);
    assertThat(told.value(Attribute.PORT)).isEqualTo("5986");
    assertThat(told.value(Attribute.ROOM)).isEqualTo("101");
    assertThat(told.value(Attribute.SERIAL)).isEqualTo("1234567890123");
    assertThat(told.value(Attribute.SEAT)).isEqualTo("3-5");
    assertThat(told.value(Attribute.OWNER)).isEqualTo("資工系");
    assertThat(told.labels()).containsEntry("財產編號", "3140");
  }

  @Test
  void a_bad_cell_is_named_by_its_row_in_the_sheet_and_its_column() throws IOException {
    var rows =
        read(
            workbook(
                new Object[] {"name", "mac", "life_cycle", "seat"},
                new Object[] {"A", "00-11-22", "", ""},
                new Object[] {"B", "", "broken", ""},
                new Object[] {"C", "", "報廢", "window"}));

    assertThat(rows.badRows())
        .containsExactly(
            new BadRow(2, Reason.MAC_INVALID, "00-11-22"),
            new BadRow(3, Reason.LIFE_CYCLE_UNKNOWN, "broken"),
            new BadRow(4, Reason.SEAT_INVALID, "window"));
    assertThat(rows.badRows().getFirst().reason().column()).isEqualTo("mac");
  }

  @Test
  void a_csv_file_is_read_by_the_same_door() {
    assertThat(read("name\nA101-01\n".getBytes(UTF_8)).rows()).hasSize(1);
  }

  @Test
  void a_file_too_short_for_any_workbook_is_read_as_text() {
    assertThat(read("name\nA".getBytes(UTF_8)).rows()).hasSize(1);
    assertThat(read(new byte[0]).badRows())
        .containsExactly(new BadRow(0, Reason.HEADING_MISSING, ""));
  }

  @Test
  void a_workbook_of_the_nineties_is_named_as_what_it_is() {
    var old = new byte[600];
    var magic = new int[] {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
    for (var i = 0; i < magic.length; i++) old[i] = (byte) magic[i];

    assertThat(read(old).badRows()).containsExactly(new BadRow(0, Reason.SHEET_TOO_OLD, ""));
  }

  @Test
  void a_workbook_that_unpacks_to_a_gigabyte_is_refused_before_it_is_read() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      var zeros = new byte[1 << 20];
      for (var i = 0; i < 1_024; i++) zip.write(zeros);
      zip.closeEntry();
    }

    assertThat(out.size()).isLessThan(2 << 20);
    assertThat(read(out.toByteArray()).badRows())
        .containsExactly(new BadRow(0, Reason.TOO_LARGE, ""));
  }

  @Test
  void an_entity_that_points_to_a_file_is_not_followed() throws IOException {
    var sheet =
        """
        <?xml version="1.0"?>
        <!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/hostname">]>
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row>
        <row r="2"><c r="A2" t="inlineStr"><is><t>PC&x;</t></is></c></row>
        </sheetData></worksheet>
        """;

    var rows =
        read(
            with(
                workbook(new Object[] {"name"}),
                "xl/worksheets/sheet1.xml",
                sheet.getBytes(UTF_8)));

    assertThat(rows.rows()).allSatisfy(row -> assertThat(row.name()).isEqualTo("PC"));
    assertThat(rows.rows().size() + rows.badRows().size()).isPositive();
  }

  @Test
  void no_damage_makes_the_reader_throw() throws IOException {
    var random = new Random(20260101);
    var seed = workbook(new Object[] {"name", "port"}, new Object[] {"A101-01", 5985});
    for (var round = 0; round < 300; round++) {
      var bytes = seed.clone();
      for (var change = 0; change < 6; change++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      var rows = read(bytes);
      assertThat(rows.rows().size() + rows.badRows().size()).isPositive();
    }
  }
}
