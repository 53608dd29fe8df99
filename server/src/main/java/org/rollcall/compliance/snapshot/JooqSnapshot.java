package org.rollcall.compliance.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.rollcall.store.Database;

/**
 * How does everything get out of a store? One line a row; the first line says what the file is and
 * the last one how many rows there were, so that a cut file is known for one.
 */
public final class JooqSnapshot {
  static final int FORMAT = 1;
  private static final int AT_ONCE = 1_000;
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Database database;

  public JooqSnapshot(Database database) {
    this.database = database;
  }

  /** Writes all rows as they stand at one moment, and says how many there were. */
  public long write(Writer out) {
    return database.call(
        sql -> {
          if (sql.family() == SQLDialect.POSTGRES) {
            sql.execute("set transaction isolation level repeatable read");
          }
          line(out, json -> json.writeNumberField("rollcall_snapshot", FORMAT));
          var rows = 0L;
          for (var table : JooqOrder.tables().values()) rows += write(sql, table, out);
          var all = rows;
          line(out, json -> json.writeNumberField("rows", all));
          return rows;
        });
  }

  private static long write(DSLContext sql, Table<?> table, Writer out) {
    var key = Objects.requireNonNull(table.getPrimaryKey(), table.getName()).getFields();
    var rows = 0L;
    try (var cursor = sql.selectFrom(table).orderBy(key).fetchSize(AT_ONCE).fetchLazy()) {
      for (var row : cursor) {
        line(
            out,
            json -> {
              json.writeStringField("table", table.getName());
              json.writeObjectFieldStart("row");
              values(json, row);
              json.writeEndObject();
            });
        rows++;
      }
    }
    return rows;
  }

  private static void values(JsonGenerator json, Record row) throws IOException {
    for (var i = 0; i < row.size(); i++) {
      var value = row.get(i);
      if (value == null) continue;
      json.writeFieldName(Objects.requireNonNull(row.field(i)).getName());
      switch (value) {
        case Boolean truth -> json.writeBoolean(truth);
        case Integer number -> json.writeNumber(number);
        case Long number -> json.writeNumber(number);
        default -> json.writeString(value.toString());
      }
    }
  }

  @FunctionalInterface
  private interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }

  private static void line(Writer out, Content content) {
    try {
      var json = FACTORY.createGenerator(out);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      json.writeStartObject();
      content.writeTo(json);
      json.writeEndObject();
      json.close();
      out.write('\n');
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
