package org.rollcall.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/**
 * How do a hundred thousand rows get in? By one prepared statement, past jOOQ's own binding, which
 * costs more than the insert does.
 */
public final class JooqBatch {
  /** Rows sent at once: enough to make the round trips cheap, few enough to hold in memory. */
  private static final int AT_ONCE = 5_000;

  private JooqBatch() {}

  /**
   * Runs the statement for each row, within the transaction at hand.
   *
   * @param statement with one parameter for each value of a row, in that order
   */
  public static void run(DSLContext sql, Query statement, List<@Nullable Object[]> rows) {
    sql.connection(
        connection -> {
          try (var prepared = connection.prepareStatement(statement.getSQL())) {
            for (var i = 0; i < rows.size(); i++) {
              add(prepared, rows.get(i));
              if (i % AT_ONCE == AT_ONCE - 1) prepared.executeBatch();
            }
            prepared.executeBatch();
          }
        });
  }

  private static void add(PreparedStatement prepared, @Nullable Object[] row) throws SQLException {
    for (var i = 0; i < row.length; i++) prepared.setObject(i + 1, row[i]);
    prepared.addBatch();
  }
}
