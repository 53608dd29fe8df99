package org.rollcall.audit;

import static org.jooq.impl.DSL.noCondition;
import static org.rollcall.db.Tables.DEED;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;
import org.rollcall.store.TextMap;

/** Who did what, by the database? */
public final class JooqAudit implements Audit, Deeds {
  private final Database database;

  public JooqAudit(Database database) {
    this.database = database;
  }

  @Override
  public void record(Deed deed) {
    database.call(
        sql ->
            sql.insertInto(DEED)
                .set(DEED.DONE_BY, CleanText.line(deed.by(), 200))
                .set(DEED.CODE, CleanText.line(deed.code(), 60))
                .set(DEED.DONE_ON, CleanText.line(deed.on(), 300))
                .set(DEED.DETAILS, TextMap.toJson(deed.details()))
                // As fine as both databases keep it: what is sealed is what is read again.
                .set(DEED.DONE_AT, deed.at().truncatedTo(ChronoUnit.MILLIS))
                .execute());
  }

  @Override
  public List<KeptDeed> page(Filter filter, @Nullable Long before, int most) {
    var from = before == null ? noCondition() : DEED.ID.lt(before);
    return database.call(
        sql ->
            sql.selectFrom(DEED)
                .where(condition(filter), from)
                .orderBy(DEED.ID.desc())
                .limit(most)
                .fetch(JooqDeedRows::kept));
  }

  @Override
  public List<KeptDeed> after(Filter filter, long after, int most) {
    return database.call(
        sql ->
            sql.selectFrom(DEED)
                .where(condition(filter), DEED.ID.gt(after))
                .orderBy(DEED.ID)
                .limit(most)
                .fetch(JooqDeedRows::kept));
  }

  @Override
  public List<KeptDeed> chain(long afterNumber, int most) {
    return database.call(
        sql ->
            sql.selectFrom(DEED)
                .where(DEED.NUMBER.gt(afterNumber))
                .orderBy(DEED.NUMBER)
                .limit(most)
                .fetch(JooqDeedRows::kept));
  }

  @Override
  public Head head() {
    return database.call(JooqDeedRows::head);
  }

  private static Condition condition(Filter filter) {
    var wanted = noCondition();
    if (filter.by() != null) wanted = wanted.and(DEED.DONE_BY.eq(filter.by()));
    if (filter.code() != null) wanted = wanted.and(DEED.CODE.eq(filter.code()));
    if (filter.on() != null) {
      var on = filter.on();
      wanted = wanted.and(on.endsWith("/") ? DEED.DONE_ON.startsWith(on) : DEED.DONE_ON.eq(on));
    }
    if (filter.from() != null) wanted = wanted.and(DEED.DONE_AT.ge(filter.from()));
    if (filter.to() != null) wanted = wanted.and(DEED.DONE_AT.lt(filter.to()));
    return wanted;
  }
}
