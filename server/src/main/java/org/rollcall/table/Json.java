package org.rollcall.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows as one JSON array of objects, each column a member, the unknown as null. */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  public static <T> void write(Writer out, List<Column<T>> columns, Iterable<T> rows)
      throws IOException {
    var json = FACTORY.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    var indent = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(indent);
    printer.indentObjectsWith(indent);
    json.setPrettyPrinter(printer);
    json.writeStartArray();
    for (var row : rows) {
      json.writeStartObject();
      for (var column : columns) {
        json.writeFieldName(column.name());
        write(json, column.value().apply(row));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.close();
    out.write('\n');
    out.flush();
  }

  private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Boolean truth -> json.writeBoolean(truth);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      default -> json.writeString(value.toString());
    }
  }
}
