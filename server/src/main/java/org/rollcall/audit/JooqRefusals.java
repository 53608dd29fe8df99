package org.rollcall.audit;

import static org.rollcall.db.Tables.REFUSAL;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.rollcall.db.tables.records.RefusalRecord;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;

/** Who was refused how often, by the database, for all nodes together? */
public final class JooqRefusals implements Refusals {
  private final Database database;
  private final Audit audit;

  public JooqRefusals(Database database, Audit audit) {
    this.database = database;
    this.audit = audit;
  }

  @Override
  public void record(Deed refusal) {
    database.together(
        () -> {
          var by = CleanText.line(refusal.by(), 200);
          var times = database.call(sql -> counted(sql, by, minute(refusal.at())));
          if (times <= ONE_BY_ONE) audit.record(refusal);
          return times;
        });
  }

  private static Instant minute(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES);
  }

  private static int counted(DSLContext sql, String by, Instant minute) {
    var row = REFUSAL.DONE_BY.eq(by).and(REFUSAL.COUNTED_AT.eq(minute));
    putFirst(sql, by, minute);
    sql.update(REFUSAL).set(REFUSAL.TIMES, REFUSAL.TIMES.plus(1)).where(row).execute();
    return sql.select(REFUSAL.TIMES).from(REFUSAL).where(row).fetchSingle(one -> one.value1());
  }

  private static void putFirst(DSLContext sql, String by, Instant minute) {
    try {
      sql.insertInto(REFUSAL)
          .set(REFUSAL.DONE_BY, by)
          .set(REFUSAL.COUNTED_AT, minute)
          .set(REFUSAL.TIMES, 0)
          .onConflictDoNothing()
          .execute();
    } catch (IntegrityConstraintViolationException _) {
      // H2 looks and inserts in two steps, so that of two who come at once one may still conflict.
    }
  }

  @Override
  public int sumUp(Instant now) {
    return database.together(
        () -> {
          var over =
              database.call(
                  sql ->
                      sql.selectFrom(REFUSAL)
                          .where(REFUSAL.COUNTED_AT.lt(minute(now)))
                          .forUpdate()
                          .fetch());
          var many = over.stream().filter(row -> row.getTimes() > ONE_BY_ONE).toList();
          many.forEach(row -> audit.record(more(row, now)));
          database.call(sql -> sql.batchDelete(over).execute());
          return many.size();
        });
  }

  private static Deed more(RefusalRecord row, Instant now) {
    var details =
        Map.of(
            "times", Integer.toString(row.getTimes() - ONE_BY_ONE),
            "minute", row.getCountedAt().toString());
    return new Deed(row.getDoneBy(), MORE, "server", details, now);
  }
}
