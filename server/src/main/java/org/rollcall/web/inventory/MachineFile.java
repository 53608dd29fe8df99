package org.rollcall.web.inventory;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.table.Column;
import org.rollcall.table.Csv;
import org.rollcall.table.Xlsx;
import org.rollcall.web.json.Query;
import org.rollcall.web.problem.Problem;

/** As which file, and with which columns, is a list of machines wanted? */
record MachineFile(Kind kind, List<MachineColumn> columns) {
  /** Which program shall open it? */
  enum Kind {
    CSV("text/csv;charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    Kind(String type) {
      this.type = type;
    }
  }

  static MachineFile asked(Query query) {
    var format = Optional.ofNullable(query.text("format")).orElse("csv");
    var kind =
        switch (format) {
          case "csv" -> Kind.CSV;
          case "xlsx" -> Kind.XLSX;
          default -> throw Problem.field("format", "code_unknown", Map.of("value", format));
        };
    return new MachineFile(kind, columns(query.text("columns")));
  }

  private static List<MachineColumn> columns(@Nullable String text) {
    if (text == null || text.isBlank()) return MachineColumn.usual();
    return Arrays.stream(text.split(",", -1)).map(MachineFile::column).distinct().toList();
  }

  private static MachineColumn column(String code) {
    return MachineColumn.ofCode(code.strip())
        .orElseThrow(() -> Problem.field("columns", "code_unknown", Map.of("value", code)));
  }

  HttpResponse<byte[]> of(Iterable<MachineView> machines, ZoneId zone) throws IOException {
    var told = columns.stream().map(MachineColumn::column).toList();
    var body =
        switch (kind) {
          case CSV -> csv(told, machines);
          case XLSX -> xlsx(told, machines, zone);
        };
    var name = kind == Kind.CSV ? "machines.csv" : "machines.xlsx";
    return HttpResponse.ok(body)
        .header(HttpHeaders.CONTENT_TYPE, kind.type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }

  private static byte[] csv(List<Column<MachineView>> columns, Iterable<MachineView> machines)
      throws IOException {
    var text = new StringWriter();
    text.write('\uFEFF'); // Excel takes a file without it for Big5
    Csv.write(text, columns, machines);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] xlsx(
      List<Column<MachineView>> columns, Iterable<MachineView> machines, ZoneId zone)
      throws IOException {
    var file = new ByteArrayOutputStream();
    Xlsx.write(file, "machines", columns, machines, zone);
    return file.toByteArray();
  }
}
