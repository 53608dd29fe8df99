package org.rollcall.compliance.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Writes a report for programs: stable names and codes, times in UTC, and what the chart shows. */
final class JsonWriter implements FormWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Words words;
  private final long most;

  JsonWriter(Words words) {
    this(words, Long.MAX_VALUE);
  }

  /** Writes no more rows than that, and still says how many there are. */
  JsonWriter(Words words, long most) {
    this.words = words;
    this.most = most;
  }

  @Override
  public long write(OutputStream out, Heading heading, ReportTable table) throws IOException {
    var json = FACTORY.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    heading(json, heading);
    fields(json, table.fields());
    var tally = new ChartTally();
    json.writeArrayFieldStart("rows");
    var written = new AtomicLong();
    var said = new TreeMap<String, Map<String, String>>();
    var count =
        new RowCount(
            row -> {
              table.bars().add(row, tally);
              if (written.incrementAndGet() > most) return;
              row(json, table.fields(), row);
              remember(said, table.fields(), row);
            });
    table.rows().each(count);
    json.writeEndArray();
    json.writeNumberField("row_count", count.rows());
    chart(json, tally.chart());
    said(json, said);
    json.writeEndObject();
    json.close();
    return count.rows();
  }

  private void heading(JsonGenerator json, Heading heading) throws IOException {
    var order = heading.order();
    json.writeStringField("kind", order.kind().code());
    json.writeStringField("title", words.title(order.kind()));
    json.writeStringField("as_of", order.asOf().before().toString());
    json.writeObjectFieldStart("parameters");
    for (var parameter : order.parameters().entrySet()) {
      json.writeStringField(parameter.getKey(), parameter.getValue());
    }
    json.writeEndObject();
    json.writeStringField("made_by", heading.madeBy());
    json.writeStringField("made_at", heading.madeAt().truncatedTo(ChronoUnit.SECONDS).toString());
    json.writeArrayFieldStart("about");
    for (var line : words.about(heading)) {
      json.writeStartObject();
      json.writeStringField("name", line.getKey());
      json.writeStringField("text", line.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void fields(JsonGenerator json, List<Field> fields) throws IOException {
    json.writeArrayFieldStart("columns");
    for (var field : fields) {
      json.writeStartObject();
      json.writeStringField("name", field.name());
      json.writeStringField("type", field.type().code());
      json.writeStringField("title", words.column(field));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void row(JsonGenerator json, List<Field> fields, Row row) throws IOException {
    json.writeStartObject();
    for (var i = 0; i < fields.size(); i++) {
      json.writeFieldName(fields.get(i).name());
      value(json, row.get(i));
    }
    json.writeEndObject();
  }

  /** What people call the codes that stand in the rows, by column and code. */
  private void remember(Map<String, Map<String, String>> said, List<Field> fields, Row row) {
    for (var i = 0; i < fields.size(); i++) {
      if (!(row.get(i) instanceof Word word)) continue;
      said.computeIfAbsent(fields.get(i).name(), _ -> new TreeMap<>())
          .computeIfAbsent(word.code(), _ -> words.word(word));
    }
  }

  private static void said(JsonGenerator json, Map<String, Map<String, String>> said)
      throws IOException {
    json.writeObjectFieldStart("words");
    for (var column : said.entrySet()) {
      json.writeObjectFieldStart(column.getKey());
      for (var word : column.getValue().entrySet()) {
        json.writeStringField(word.getKey(), word.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Long number -> json.writeNumber(number);
      case Double share -> json.writeNumber(share);
      case Instant moment -> json.writeString(moment.truncatedTo(ChronoUnit.SECONDS).toString());
      default -> json.writeString(value.toString());
    }
  }

  private void chart(JsonGenerator json, ChartTally.Chart chart) throws IOException {
    json.writeObjectFieldStart("chart");
    json.writeArrayFieldStart("series");
    for (var part : chart.series()) {
      json.writeStartObject();
      json.writeStringField("code", part.code());
      json.writeStringField("title", words.word(part));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("bars");
    for (var bar : chart.bars()) {
      json.writeStartObject();
      json.writeStringField("label", words.cell(bar.label()));
      json.writeArrayFieldStart("values");
      for (var value : bar.values()) json.writeNumber(value);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
