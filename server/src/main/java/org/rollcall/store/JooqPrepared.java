package org.rollcall.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What does every visit execute several times? A statement whose text is made once: with hundreds
 * of visits at once the making of the same few texts took a seventh of all CPU.
 *
 * <p>Written in jOOQ as any other, with {@link DSL#param} wherever a value belongs.
 */
public final class JooqPrepared {
  private final Query statement;
  private final Map<SQLDialect, Text> texts = new ConcurrentHashMap<>();

  private record Text(String sql, int params) {}

  public JooqPrepared(Query statement) {
    this.statement = statement;
  }

  /** A row of these columns, whose values are given in the same order. */
  public static JooqPrepared insertInto(Table<?> table, Field<?>... columns) {
    var params = Arrays.stream(columns).map(column -> DSL.param(column.getName(), column));
    return new JooqPrepared(DSL.insertInto(table, columns).values(params.toArray(Field[]::new)));
  }

  /**
   * Executes it.
   *
   * @param values one for each parameter, in the order in which the text names them
   * @return how many rows were changed
   */
  public int execute(DSLContext sql, @Nullable Object... values) {
    var text = text(sql);
    return sql.connectionResult(
        connection -> {
          try (var prepared = connection.prepareStatement(text.sql())) {
            bind(prepared, text, values);
            return prepared.executeUpdate();
          }
        });
  }

  /** Inserts a row, and answers with its {@code id}. */
  public long insert(DSLContext sql, @Nullable Object... values) {
    var text = text(sql);
    return sql.connectionResult(connection -> inserted(connection, text, values));
  }

  private static long inserted(Connection connection, Text text, @Nullable Object[] values)
      throws SQLException {
    try (var prepared = connection.prepareStatement(text.sql(), new String[] {"id"})) {
      bind(prepared, text, values);
      prepared.executeUpdate();
      try (var keys = prepared.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  private Text text(DSLContext sql) {
    return texts.computeIfAbsent(
        sql.dialect(),
        _ -> {
          var params = sql.extractParams(statement).values().stream();
          return new Text(sql.render(statement), (int) params.filter(p -> !p.isInline()).count());
        });
  }

  private static void bind(PreparedStatement prepared, Text text, @Nullable Object[] values)
      throws SQLException {
    if (text.params() != values.length) {
      throw new IllegalArgumentException(
          text.params() + " values are wanted, not " + values.length + ": " + text.sql());
    }
    for (int i = 0; i < values.length; i++) {
      prepared.setObject(i + 1, toDatabase(values[i]));
    }
  }

  /** PostgreSQL's driver takes a moment with its offset only. */
  private static @Nullable Object toDatabase(@Nullable Object value) {
    return value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value;
  }
}
