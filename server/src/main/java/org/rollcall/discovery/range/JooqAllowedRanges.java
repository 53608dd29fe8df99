package org.rollcall.discovery.range;

import static org.rollcall.db.Tables.ALLOWED_RANGE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.rollcall.inventory.Subnet;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;

/** Where does the database allow to look for PCs? */
public final class JooqAllowedRanges implements AllowedRanges {
  private static final int LONGEST_NOTE = 1_000;

  private final Database database;

  public JooqAllowedRanges(Database database) {
    this.database = database;
  }

  @Override
  public List<AllowedRange> all() {
    return database.call(sql -> where(sql, DSL.noCondition()));
  }

  @Override
  public Optional<AllowedRange> add(AllowedRange range) {
    return database.call(
        sql -> {
          var made =
              sql.insertInto(ALLOWED_RANGE)
                  .set(ALLOWED_RANGE.BLOCK, range.block().cidr())
                  .set(ALLOWED_RANGE.NOTE, CleanText.ofNullable(range.note(), LONGEST_NOTE))
                  .set(ALLOWED_RANGE.ALLOWED_BY, CleanText.line(range.allowedBy(), 200))
                  .set(ALLOWED_RANGE.ALLOWED_AT, range.allowedAt())
                  .onConflict(ALLOWED_RANGE.BLOCK)
                  .doNothing()
                  .execute();
          if (made == 0) return Optional.empty();
          return where(sql, ALLOWED_RANGE.BLOCK.eq(range.block().cidr())).stream().findFirst();
        });
  }

  @Override
  public Optional<AllowedRange> remove(long id) {
    return database.call(
        sql -> {
          var before = where(sql, ALLOWED_RANGE.ID.eq(id)).stream().findFirst();
          sql.deleteFrom(ALLOWED_RANGE).where(ALLOWED_RANGE.ID.eq(id)).execute();
          return before;
        });
  }

  private static List<AllowedRange> where(DSLContext sql, Condition condition) {
    return sql.selectFrom(ALLOWED_RANGE)
        .where(condition)
        .orderBy(ALLOWED_RANGE.ID)
        .fetch(
            row ->
                new AllowedRange(
                    row.getId(),
                    new Subnet(row.getBlock()),
                    row.getNote(),
                    row.getAllowedBy(),
                    row.getAllowedAt()));
  }
}
