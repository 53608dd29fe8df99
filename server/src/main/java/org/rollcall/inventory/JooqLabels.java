package org.rollcall.inventory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.select;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.MACHINE_LABEL;

import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.rollcall.db.tables.records.MachineLabelRecord;
import org.rollcall.store.CleanText;

/** Which labels do machines carry? */
final class JooqLabels {
  private static final int AT_ONCE = 1_000;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_TEXT = 1_000;

  private JooqLabels() {}

  static void replace(DSLContext sql, List<Machine> machines) {
    machines.stream()
        .gather(Gatherers.windowFixed(AT_ONCE))
        .forEach(some -> replaceSome(sql, some));
  }

  private static void replaceSome(DSLContext sql, List<Machine> machines) {
    var ids = machines.stream().map(Machine::id).toList();
    sql.deleteFrom(MACHINE_LABEL).where(MACHINE_LABEL.MACHINE_ID.in(ids)).execute();
    var rows = machines.stream().flatMap(machine -> rows(machine).stream()).toList();
    if (!rows.isEmpty()) sql.batchMerge(rows).execute();
  }

  private static List<MachineLabelRecord> rows(Machine machine) {
    return machine.listing().labels().entrySet().stream()
        .map(
            label ->
                new MachineLabelRecord(
                    machine.id(),
                    CleanText.line(label.getKey(), LONGEST_NAME),
                    CleanText.of(label.getValue(), LONGEST_TEXT)))
        .toList();
  }

  /** The labels of the machines for which the condition holds, by machine. */
  static Map<Long, Map<String, String>> where(DSLContext sql, Condition condition) {
    return sql.select(MACHINE_LABEL.MACHINE_ID, MACHINE_LABEL.NAME, MACHINE_LABEL.CONTENT)
        .from(MACHINE_LABEL)
        .where(
            MACHINE_LABEL.MACHINE_ID.in(
                select(MACHINE.ID).from(JooqMachineRows.MACHINES).where(condition)))
        .orderBy(MACHINE_LABEL.MACHINE_ID, MACHINE_LABEL.NAME)
        .collect(groupingBy(row -> row.value1(), toMap(row -> row.value2(), row -> row.value3())));
  }
}
