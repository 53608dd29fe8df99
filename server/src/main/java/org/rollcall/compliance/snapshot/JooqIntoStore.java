package org.rollcall.compliance.snapshot;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;
import org.rollcall.compliance.snapshot.BadSnapshot.Reason;
import org.rollcall.store.Database;

/** How does a snapshot get into an empty store? All of it or nothing. */
public final class JooqIntoStore {
  private static final int AT_ONCE = 1_000;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> TELLING = List.of("machine", "site_user", "run", "deed");

  private final Database database;
  private final Map<String, Table<?>> tables = JooqOrder.tables();

  public JooqIntoStore(Database database) {
    this.database = database;
  }

  /** Takes in all lines, and says how many rows that were. */
  public long read(BufferedReader in) {
    return database.call(
        sql -> {
          for (var name : TELLING) {
            if (sql.fetchExists(Objects.requireNonNull(tables.get(name)))) {
              throw new BadSnapshot(Reason.STORE_IN_USE, 0);
            }
          }
          // What a migration laid there, such as the one row of limits, comes with the snapshot.
          for (var table : List.copyOf(tables.values()).reversed()) sql.deleteFrom(table).execute();
          var rows = new JooqReading(sql).all(in);
          for (var table : tables.values()) goOn(sql, table);
          return rows;
        });
  }

  /** The next row gets an id of its own. */
  private static void goOn(DSLContext sql, Table<?> table) {
    var id = table.getIdentity();
    if (id == null) return;
    var column = id.getField().getName();
    var greatest =
        sql.select(max(field(name(column), Long.class)))
            .from(table)
            .fetchSingle(row -> row.value1());
    if (greatest == null) return;
    sql.execute(
        sql.family() == SQLDialect.POSTGRES
            ? "select setval(pg_get_serial_sequence('"
                + table.getName()
                + "', '"
                + column
                + "'), "
                + greatest
                + ")"
            : "alter table \""
                + table.getName()
                + "\" alter column \""
                + column
                + "\" restart with "
                + (greatest + 1));
  }

  /** One file as it is read. */
  private final class JooqReading {
    private final DSLContext sql;
    private final List<Record> waiting = new ArrayList<>();
    private long line;
    private long rows;

    JooqReading(DSLContext sql) {
      this.sql = sql;
    }

    long all(BufferedReader in) {
      var first = next(in);
      if (first == null || first.path("rollcall_snapshot").asInt() != JooqSnapshot.FORMAT) {
        throw new BadSnapshot(first == null ? Reason.UNREADABLE : Reason.OTHER_VERSION, line);
      }
      for (var node = next(in); node != null; node = next(in)) {
        if (node.has("rows")) {
          flush();
          if (node.path("rows").asLong() != rows || next(in) != null) break;
          return rows;
        }
        take(node);
      }
      throw new BadSnapshot(Reason.UNREADABLE, line);
    }

    private @Nullable JsonNode next(BufferedReader in) {
      try {
        var text = in.readLine();
        line++;
        return text == null ? null : JSON.readTree(text);
      } catch (JsonProcessingException _) {
        throw new BadSnapshot(Reason.UNREADABLE, line);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    private void take(JsonNode node) {
      var table = tables.get(node.path("table").asText());
      if (table == null) throw new BadSnapshot(Reason.OTHER_VERSION, line);
      var row = sql.newRecord(table);
      var known = new HashSet<String>();
      for (var column : table.fields()) {
        known.add(column.getName());
        var value = node.path("row").get(column.getName());
        if (value != null) set(row, column, value);
      }
      for (var column : node.path("row").properties()) {
        if (!known.contains(column.getKey())) throw new BadSnapshot(Reason.OTHER_VERSION, line);
      }
      rows++;
      waiting.add(row);
      if (waiting.size() == AT_ONCE) flush();
    }

    private <T> void set(Record row, Field<T> column, JsonNode value) {
      try {
        row.set(column, column.getType().cast(value(column.getType(), value)));
      } catch (RuntimeException _) {
        throw new BadSnapshot(Reason.UNREADABLE, line);
      }
    }

    private void flush() {
      if (waiting.isEmpty()) return;
      sql.batchInsert(waiting.stream().map(row -> (TableRecord<?>) row).toList()).execute();
      waiting.clear();
    }
  }

  private static Object value(Class<?> type, JsonNode value) {
    if (type == Instant.class) return Instant.parse(value.asText());
    if (type == LocalDate.class) return LocalDate.parse(value.asText());
    if (type == UUID.class) return UUID.fromString(value.asText());
    if (type == Boolean.class) return value.booleanValue();
    if (type == Integer.class) return value.intValue();
    if (type == Long.class) return value.longValue();
    return value.textValue();
  }
}
