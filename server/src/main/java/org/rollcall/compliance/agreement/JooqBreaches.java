package org.rollcall.compliance.agreement;

import static org.rollcall.db.Tables.FINDING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Gatherers;
import org.jooq.DSLContext;
import org.rollcall.db.tables.records.FindingRecord;
import org.rollcall.event.JooqNews;
import org.rollcall.store.Database;
import org.rollcall.store.TextMap;

/**
 * Which breaches does the database hold open? Compared as a whole, so that a campus takes seconds.
 */
public final class JooqBreaches implements Breaches {
  private static final List<String> CODES =
      List.of(
          Breach.OUTSIDE.value(),
          Breach.AFTER.value(),
          Breach.OVER.value(),
          Breach.BY_MAK.value(),
          Breach.BY_RETAIL.value(),
          Breach.SUPPORT_ENDED.value());
  private static final int AT_ONCE = 1_000;
  private static final int FEW = 100;

  private final Database database;

  public JooqBreaches(Database database) {
    this.database = database;
  }

  @Override
  public Change keep(Collection<Breach> breaches, Instant at) {
    return database.call(
        sql -> {
          var wanted = new LinkedHashMap<String, Breach>();
          breaches.forEach(breach -> wanted.put(key(breach), breach));
          var over = new ArrayList<FindingRecord>();
          sql.selectFrom(FINDING)
              .where(FINDING.CODE.in(CODES), FINDING.CLOSED_AT.isNull())
              .forEach(
                  open -> {
                    if (wanted.remove(open.getOpenKey()) == null) over.add(open);
                  });
          close(sql, over, at);
          open(sql, wanted.values(), at);
          tell(sql, over, wanted.values());
          return new Change(wanted.size(), over.size());
        });
  }

  private static void tell(DSLContext sql, List<FindingRecord> over, Collection<Breach> opened) {
    if (over.size() + opened.size() > FEW) {
      JooqNews.ofManyFindings(sql);
      return;
    }
    over.forEach(row -> JooqNews.ofFinding(sql, row.getMachineId(), row.getCode(), "closed"));
    opened.forEach(one -> JooqNews.ofFinding(sql, one.machine(), one.code().value(), "opened"));
  }

  private static void close(DSLContext sql, List<FindingRecord> over, Instant at) {
    over.stream()
        .map(FindingRecord::getId)
        .gather(Gatherers.windowFixed(AT_ONCE))
        .forEach(
            ids ->
                sql.update(FINDING)
                    .set(FINDING.CLOSED_AT, at)
                    .setNull(FINDING.OPEN_KEY)
                    .where(FINDING.ID.in(ids))
                    .execute());
  }

  private static void open(DSLContext sql, Collection<Breach> breaches, Instant at) {
    breaches.stream()
        .map(breach -> row(breach, at))
        .gather(Gatherers.windowFixed(AT_ONCE))
        .forEach(rows -> sql.batchInsert(rows).execute());
  }

  private static FindingRecord row(Breach breach, Instant at) {
    var row = new FindingRecord();
    row.setMachineId(breach.machine());
    row.setProductId(breach.product());
    row.setCode(breach.code().value());
    row.setDetails(TextMap.toJson(breach.details()));
    row.setOpenedAt(at);
    row.setLastSeenAt(at);
    row.setOpenKey(key(breach));
    return row;
  }

  /** As other findings of a product are told apart. */
  private static String key(Breach breach) {
    return breach.machine() + ":" + breach.product() + ":" + breach.code();
  }
}
