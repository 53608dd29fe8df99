package org.rollcall.discovery.range;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;
import static org.rollcall.db.Tables.SCAN;
import static org.rollcall.db.Tables.SCAN_HIT;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Subnet;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;

/** Which scans does the database hold? */
public final class JooqScans implements Scans {
  private static final String OPEN = "open";
  private static final Field<Integer> FOUND =
      selectCount().from(SCAN_HIT).where(SCAN_HIT.SCAN_ID.eq(SCAN.ID)).asField("found");

  private final Database database;

  public JooqScans(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Scan> begin(
      Subnet block, int perSecond, String by, Instant at, Instant deadSince) {
    return database.call(
        sql -> {
          sql.update(SCAN)
              .set(SCAN.STATE, Scan.State.CUT_OFF.code())
              .set(SCAN.ENDED_AT, at)
              .setNull(SCAN.OPEN_KEY)
              .where(SCAN.OPEN_KEY.eq(OPEN), SCAN.SEEN_AT.lt(deadSince))
              .execute();
          var made =
              sql.insertInto(SCAN)
                  .set(SCAN.BLOCK, block.cidr())
                  .set(SCAN.PER_SECOND, perSecond)
                  .set(SCAN.ADDRESSES, Addresses.count(block))
                  .set(SCAN.STATE, Scan.State.RUNNING.code())
                  .set(SCAN.STARTED_BY, CleanText.line(by, 200))
                  .set(SCAN.STARTED_AT, at)
                  .set(SCAN.SEEN_AT, at)
                  .set(SCAN.OPEN_KEY, OPEN)
                  .onConflict(SCAN.OPEN_KEY)
                  .doNothing()
                  .execute();
          return made == 0
              ? Optional.empty()
              : where(sql, SCAN.OPEN_KEY.eq(OPEN), 1).stream().findFirst();
        });
  }

  @Override
  public boolean progress(long id, int tried, List<Hit> hits, Instant at) {
    return database.call(
        sql -> {
          for (var hit : hits) insert(sql, id, hit);
          var going =
              sql.update(SCAN)
                  .set(SCAN.TRIED, tried)
                  .set(SCAN.SEEN_AT, at)
                  .where(SCAN.ID.eq(id), SCAN.OPEN_KEY.eq(OPEN))
                  .execute();
          if (going == 0) return false;
          return !sql.select(SCAN.STOP_ASKED)
              .from(SCAN)
              .where(SCAN.ID.eq(id))
              .fetchSingle(row -> row.value1());
        });
  }

  private static void insert(DSLContext sql, long id, Hit hit) {
    var ports = hit.ports().stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    sql.insertInto(SCAN_HIT)
        .set(SCAN_HIT.SCAN_ID, id)
        .set(SCAN_HIT.ADDRESS, hit.address())
        .set(SCAN_HIT.PORTS, ports)
        .set(SCAN_HIT.NAME, hit.name())
        .set(SCAN_HIT.PRODUCT, hit.product() == null ? null : CleanText.line(hit.product(), 300))
        .execute();
  }

  @Override
  public boolean askStop(long id) {
    return database.call(
        sql ->
            sql.update(SCAN)
                    .set(SCAN.STOP_ASKED, true)
                    .where(SCAN.ID.eq(id), SCAN.OPEN_KEY.eq(OPEN))
                    .execute()
                == 1);
  }

  @Override
  public void end(long id, Scan.State state, @Nullable Long intake, Instant at) {
    database.call(
        sql ->
            sql.update(SCAN)
                .set(SCAN.STATE, state.code())
                .set(SCAN.ENDED_AT, at)
                .set(SCAN.INTAKE_ID, intake)
                .setNull(SCAN.OPEN_KEY)
                .where(SCAN.ID.eq(id), SCAN.OPEN_KEY.eq(OPEN))
                .execute());
  }

  @Override
  public Optional<Scan> byId(long id) {
    return database.call(sql -> where(sql, SCAN.ID.eq(id), 1).stream().findFirst());
  }

  @Override
  public List<Scan> before(@Nullable Long id, int most) {
    return database.call(sql -> where(sql, id == null ? noCondition() : SCAN.ID.lt(id), most));
  }

  @Override
  public List<Hit> hits(long id) {
    return database.call(
        sql ->
            sql.selectFrom(SCAN_HIT)
                .where(SCAN_HIT.SCAN_ID.eq(id))
                .orderBy(SCAN_HIT.ADDRESS)
                .fetch(
                    row ->
                        new Hit(
                            row.getAddress(),
                            Arrays.stream(row.getPorts().split(","))
                                .map(Integer::valueOf)
                                .collect(Collectors.toSet()),
                            row.getName(),
                            row.getProduct())));
  }

  private static List<Scan> where(DSLContext sql, Condition condition, int most) {
    return sql.select(SCAN.fields())
        .select(FOUND)
        .from(SCAN)
        .where(condition)
        .orderBy(SCAN.ID.desc())
        .limit(most)
        .fetch(JooqScans::scan);
  }

  private static Scan scan(Record row) {
    return new Scan(
        row.get(SCAN.ID),
        new Subnet(row.get(SCAN.BLOCK)),
        row.get(SCAN.PER_SECOND),
        row.get(SCAN.ADDRESSES),
        row.get(SCAN.TRIED),
        row.get(FOUND),
        Scan.State.ofCode(row.get(SCAN.STATE)),
        row.get(SCAN.STARTED_BY),
        row.get(SCAN.STARTED_AT),
        row.get(SCAN.ENDED_AT),
        row.get(SCAN.INTAKE_ID));
  }
}
