package org.rollcall.compliance.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Table;
import org.rollcall.db.DefaultSchema;

/** Which tables does a snapshot hold, each after those that its rows point to? */
final class JooqOrder {
  /** What only the running servers know each other by, and is made anew where they start. */
  private static final Set<String> OF_SERVERS =
      Set.of("scheduled_tasks", "node", "relay", "event", "event_swept", "flyway_schema_history");

  /** Whoever is logged in logs in again. */
  private static final Set<String> OF_LOGINS =
      Set.of("user_session", "login_failure", "login_journey");

  private JooqOrder() {}

  static Map<String, Table<?>> tables() {
    var ordered = new LinkedHashMap<String, Table<?>>();
    for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables())
      add(table, ordered, new ArrayList<>());
    return ordered;
  }

  private static void add(Table<?> table, Map<String, Table<?>> ordered, List<Table<?>> way) {
    var name = table.getName();
    if (OF_SERVERS.contains(name) || OF_LOGINS.contains(name)) return;
    if (ordered.containsKey(name) || way.contains(table)) return;
    way.add(table);
    for (var reference : table.getReferences()) add(reference.getKey().getTable(), ordered, way);
    ordered.put(name, table);
  }
}
