package org.rollcall.run;

import static org.rollcall.db.Tables.RUN;
import static org.rollcall.db.Tables.RUN_CHANGE;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.rollcall.db.tables.records.RunRecord;
import org.rollcall.store.CleanText;

/** How is a run steered, and what is kept of it? The state's own row is the lock. */
final class JooqRunChanges {
  private JooqRunChanges() {}

  static boolean apply(DSLContext sql, long run, RunChange change) {
    var row = sql.selectFrom(RUN).where(RUN.ID.eq(run)).forUpdate().fetchOne();
    if (row == null || !change.kind().from().contains(RunState.ofCode(row.getState()))) {
      return false;
    }
    switch (change.kind()) {
      case STARTED -> row.setStartedAt(change.at());
      case PAUSED, STOPPED -> row.setHaltedBy(change.why());
      case RESUMED -> {
        JooqLoginTurns.reset(sql, run, row.getHaltedBy());
        overrule(row, change);
      }
      case FINISHED -> row.setFinishedAt(change.at());
    }
    row.setState(change.kind().leadsTo().code());
    row.update();
    keep(sql, run, change);
    return true;
  }

  private static void overrule(RunRecord row, RunChange change) {
    var overruled = new TreeSet<>(codes(row.getOverruled()));
    if (row.getHaltedBy() != null) overruled.add(row.getHaltedBy());
    row.setOverruled(String.join(" ", overruled));
    row.setHaltedBy(null);
    if (row.getStartedAt() == null) row.setStartedAt(change.at());
  }

  static Set<String> codes(String written) {
    return Arrays.stream(written.split(" "))
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toSet());
  }

  private static void keep(DSLContext sql, long run, RunChange change) {
    var kept = sql.newRecord(RUN_CHANGE);
    kept.setRunId(run);
    kept.setCode(change.kind().code());
    kept.setChangedBy(CleanText.line(change.by(), 200));
    kept.setChangedAt(change.at());
    kept.setReason(change.why());
    kept.store();
  }

  static List<RunChange> of(DSLContext sql, long run) {
    return sql.selectFrom(RUN_CHANGE)
        .where(RUN_CHANGE.RUN_ID.eq(run))
        .orderBy(RUN_CHANGE.ID)
        .fetch(
            row ->
                new RunChange(
                    RunChange.Kind.ofCode(row.getCode()),
                    row.getChangedBy(),
                    row.getChangedAt(),
                    row.getReason()));
  }
}
