package org.rollcall.inventory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.MACHINE_LABEL;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rollcall.store.CleanText;
import org.rollcall.store.JooqBatch;

/** Which labels do machines carry? */
final class JooqLabels {
  private static final int AT_ONCE = 1_000;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_TEXT = 1_000;

  private JooqLabels() {}

  static void replace(DSLContext sql, List<Machine> machines) {
    machines.stream()
        .map(Machine::id)
        .gather(Gatherers.windowFixed(AT_ONCE))
        .forEach(
            ids -> sql.deleteFrom(MACHINE_LABEL).where(MACHINE_LABEL.MACHINE_ID.in(ids)).execute());
    add(sql, machines);
  }

  /** Adds the labels of machines that have none. */
  static void add(DSLContext sql, List<Machine> machines) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var machine : machines) {
      clean(machine.listing().labels())
          .forEach((name, text) -> rows.add(new Object[] {machine.id(), name, text}));
    }
    if (rows.isEmpty()) return;
    var columns = MACHINE_LABEL;
    var statement =
        sql.insertInto(columns, columns.MACHINE_ID, columns.NAME, columns.CONTENT)
            .values(null, null, (String) null)
            .onConflict(columns.MACHINE_ID, columns.NAME)
            .doUpdate()
            .setAllToExcluded();
    JooqBatch.run(sql, statement, rows);
  }

  /** The labels as they can be kept. */
  static Map<String, String> clean(Map<String, String> labels) {
    var clean = new LinkedHashMap<String, String>();
    labels.forEach(
        (name, text) ->
            clean.put(CleanText.line(name, LONGEST_NAME), CleanText.of(text, LONGEST_TEXT)));
    return clean;
  }

  /** The labels of these machines, by machine. */
  static Map<Long, Map<String, String>> of(DSLContext sql, Collection<Long> machines) {
    if (machines.size() > JooqMachines.MANY) return read(sql, noCondition());
    var labels = new HashMap<Long, Map<String, String>>();
    machines.stream()
        .gather(Gatherers.windowFixed(AT_ONCE))
        .forEach(some -> labels.putAll(read(sql, MACHINE_LABEL.MACHINE_ID.in(some))));
    return labels;
  }

  /** The labels of the machines for which the condition holds, by machine. */
  static Map<Long, Map<String, String>> where(DSLContext sql, Condition condition) {
    if (condition.equals(noCondition())) return read(sql, condition);
    return read(
        sql,
        MACHINE_LABEL.MACHINE_ID.in(
            select(MACHINE.ID).from(JooqMachineRows.MACHINES).where(condition)));
  }

  private static Map<Long, Map<String, String>> read(DSLContext sql, Condition condition) {
    return sql.select(MACHINE_LABEL.MACHINE_ID, MACHINE_LABEL.NAME, MACHINE_LABEL.CONTENT)
        .from(MACHINE_LABEL)
        .where(condition)
        .orderBy(MACHINE_LABEL.MACHINE_ID, MACHINE_LABEL.NAME)
        .collect(groupingBy(row -> row.value1(), toMap(row -> row.value2(), row -> row.value3())));
  }
}
