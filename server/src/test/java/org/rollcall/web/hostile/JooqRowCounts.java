package org.rollcall.web.hostile;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.rollcall.store.Database;

/** How many rows are there of everything that a request may leave behind? */
final class JooqRowCounts {
  // What is refused is recorded in these, on purpose; or they are the server's own.
  private static final Set<String> OWN =
      Set.of(
          "deed",
          "deed_head",
          "event",
          "event_swept",
          "login_failure",
          "login_journey",
          "user_session",
          "node",
          "relay",
          "scheduled_tasks",
          "flyway_schema_history");

  private final Database database;
  private final Select<Record2<String, Integer>> all;

  JooqRowCounts(Database database) {
    this.database = database;
    this.all = database.call(db -> counts(db.meta().getTables()));
  }

  private static Select<Record2<String, Integer>> counts(List<Table<?>> tables) {
    return tables.stream()
        .filter(each -> each.getSchema() != null && each.getSchema().getName().equals("public"))
        .map(Table::getName)
        .filter(name -> !OWN.contains(name))
        .<Select<Record2<String, Integer>>>map(
            name -> select(inline(name), count()).from(table('"' + name + '"')))
        .reduce(Select::unionAll)
        .orElseThrow();
  }

  Map<String, Integer> now() {
    return database.call(
        db -> db.fetch(all).stream().collect(Collectors.toMap(Record2::value1, Record2::value2)));
  }
}
