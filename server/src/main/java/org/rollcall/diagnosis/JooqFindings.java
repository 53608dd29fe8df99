package org.rollcall.diagnosis;

import static org.jooq.impl.DSL.select;
import static org.rollcall.db.Tables.FINDING;
import static org.rollcall.db.Tables.TARGET;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.rollcall.db.tables.records.FindingRecord;
import org.rollcall.event.JooqNews;
import org.rollcall.store.Database;
import org.rollcall.store.TextMap;

/** What needs a person, by the database? */
public final class JooqFindings implements Findings {
  /** How many values one statement may name: well below PostgreSQL's 65,535 parameters. */
  private static final int AT_ONCE = 1_000;

  private final Database database;

  public JooqFindings(Database database) {
    this.database = database;
  }

  @Override
  public Finding seen(Sighting sighting) {
    try {
      return database.call(sql -> renewed(sql, sighting).orElseGet(() -> opened(sql, sighting)));
    } catch (IntegrityConstraintViolationException _) {
      // Somebody opened the same one in between: then there is one to renew.
      return database.call(sql -> renewed(sql, sighting)).orElseThrow();
    }
  }

  private static Optional<Finding> renewed(DSLContext sql, Sighting sighting) {
    var key = openKey(sighting.machine(), sighting.product(), sighting.code());
    sql.update(FINDING)
        .set(FINDING.LAST_SEEN_AT, sighting.at())
        .set(FINDING.DETAILS, TextMap.toJson(sighting.details()))
        .set(FINDING.ATTEMPT_ID, sighting.attempt())
        .where(FINDING.OPEN_KEY.eq(key))
        .execute();
    return sql.selectFrom(FINDING)
        .where(FINDING.OPEN_KEY.eq(key))
        .fetchOptional(JooqFindings::finding);
  }

  private static Finding opened(DSLContext sql, Sighting sighting) {
    sql.insertInto(FINDING)
        .set(FINDING.MACHINE_ID, sighting.machine())
        .set(FINDING.PRODUCT_ID, sighting.product())
        .set(FINDING.CODE, sighting.code().value())
        .set(FINDING.DETAILS, TextMap.toJson(sighting.details()))
        .set(FINDING.OPENED_AT, sighting.at())
        .set(FINDING.LAST_SEEN_AT, sighting.at())
        .set(FINDING.ATTEMPT_ID, sighting.attempt())
        .set(FINDING.OPEN_KEY, openKey(sighting.machine(), sighting.product(), sighting.code()))
        .execute();
    JooqNews.ofFinding(sql, sighting.machine(), sighting.code().value(), "opened");
    return renewed(sql, sighting).orElseThrow();
  }

  @Override
  public Optional<Finding> gone(
      long machine, @Nullable Long product, FindingCode code, Instant at) {
    return database.call(
        sql ->
            sql.selectFrom(FINDING)
                .where(FINDING.OPEN_KEY.eq(openKey(machine, product, code)))
                .forUpdate()
                .fetchOptional()
                .map(open -> closed(sql, open, at)));
  }

  private static Finding closed(DSLContext sql, FindingRecord open, Instant at) {
    open.setClosedAt(at);
    open.setOpenKey(null);
    open.store();
    JooqNews.ofFinding(sql, open.getMachineId(), open.getCode(), "closed");
    return finding(open);
  }

  @Override
  public List<Finding> open(long machine) {
    return where(FINDING.MACHINE_ID.eq(machine).and(FINDING.CLOSED_AT.isNull()));
  }

  @Override
  public List<Finding> openInRun(long run) {
    var machines = select(TARGET.MACHINE_ID).from(TARGET).where(TARGET.RUN_ID.eq(run));
    return where(FINDING.MACHINE_ID.in(machines).and(FINDING.CLOSED_AT.isNull()));
  }

  @Override
  public Set<Long> openOn(Collection<Long> machines, FindingCode code) {
    var on = new LinkedHashSet<Long>();
    machines.stream()
        .gather(Gatherers.windowFixed(AT_ONCE))
        .forEach(
            some ->
                on.addAll(
                    database.call(
                        sql ->
                            sql.selectDistinct(FINDING.MACHINE_ID)
                                .from(FINDING)
                                .where(FINDING.MACHINE_ID.in(some))
                                .and(FINDING.CODE.eq(code.value()))
                                .and(FINDING.CLOSED_AT.isNull())
                                .orderBy(FINDING.MACHINE_ID)
                                .fetch(row -> row.value1()))));
    return on;
  }

  @Override
  public List<Finding> open(Collection<FindingCode> codes) {
    var wanted = codes.stream().map(FindingCode::value).toList();
    return where(FINDING.CODE.in(wanted).and(FINDING.CLOSED_AT.isNull()));
  }

  @Override
  public List<Finding> history(long machine) {
    return where(FINDING.MACHINE_ID.eq(machine));
  }

  private List<Finding> where(Condition condition) {
    return database.call(
        sql ->
            sql.selectFrom(FINDING)
                .where(condition)
                .orderBy(FINDING.MACHINE_ID, FINDING.OPENED_AT, FINDING.ID)
                .fetch(JooqFindings::finding));
  }

  private static Finding finding(FindingRecord row) {
    return new Finding(
        row.getId(),
        new Sighting(
            row.getMachineId(),
            row.getProductId(),
            new FindingCode(row.getCode()),
            TextMap.ofJson(row.getDetails()),
            row.getLastSeenAt(),
            row.getAttemptId()),
        row.getOpenedAt(),
        row.getClosedAt());
  }

  /** The same thing is open once: the key is unique, and gone when the finding is closed. */
  private static String openKey(long machine, @Nullable Long product, FindingCode code) {
    return machine + ":" + (product == null ? "" : product) + ":" + code;
  }
}
