package org.rollcall.selfservice;

import static org.jooq.impl.DSL.noCondition;
import static org.rollcall.db.Tables.READING;
import static org.rollcall.db.Tables.SELF_REPORT;
import static org.rollcall.db.Tables.SELF_SERVICE;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.KmsAddress;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;

/** Which offer and which reports does the database hold? */
public final class JooqSelfReports implements SelfReports {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_BODY = 65_536;

  private final Database database;

  public JooqSelfReports(Database database) {
    this.database = database;
  }

  @Override
  public Offer offer() {
    var row = database.call(sql -> sql.selectFrom(SELF_SERVICE).fetchSingle());
    return new Offer(
        Offer.Access.find(row.getAccess()).orElse(Offer.Access.CLOSED),
        host(row.getOfficeKms()),
        host(row.getWindowsKms()),
        row.getVersion());
  }

  private static @Nullable KmsAddress host(@Nullable String text) {
    return text == null ? null : KmsAddress.parse(text).orElseThrow();
  }

  @Override
  public boolean change(Offer offer) {
    return database.call(
        sql ->
            sql.update(SELF_SERVICE)
                    .set(SELF_SERVICE.ACCESS, offer.access().code())
                    .set(SELF_SERVICE.OFFICE_KMS, Objects.toString(offer.office(), null))
                    .set(SELF_SERVICE.WINDOWS_KMS, Objects.toString(offer.windows(), null))
                    .set(SELF_SERVICE.VERSION, SELF_SERVICE.VERSION.plus(1))
                    .where(SELF_SERVICE.VERSION.eq(offer.version()))
                    .execute()
                == 1);
  }

  @Override
  public SelfReport keep(Sent sent) {
    var report = sent.report();
    return database.call(
        sql -> {
          var row = sql.newRecord(SELF_REPORT);
          row.setComputer(CleanText.line(report.computer(), LONGEST_NAME));
          row.setMachineId(report.machine());
          row.setMadeMachine(sent.madeMachine());
          row.setContact(CleanText.ofNullable(report.contact(), LONGEST_NAME));
          row.setAddress(report.address());
          row.setReceivedAt(report.receivedAt());
          row.setBody(CleanText.of(sent.body(), LONGEST_BODY));
          row.store();
          return report(row);
        });
  }

  @Override
  public void claim(SelfReport report, List<Long> products) {
    database.call(
        sql ->
            sql.update(READING)
                .set(READING.SELF_REPORT_ID, report.id())
                .where(
                    READING.PRODUCT_ID.in(products),
                    READING.OBSERVED_AT.eq(report.receivedAt()),
                    READING.ATTEMPT_ID.isNull())
                .execute());
  }

  @Override
  public boolean made(long machine) {
    return database.call(
        sql ->
            sql.fetchExists(
                SELF_REPORT, SELF_REPORT.MACHINE_ID.eq(machine).and(SELF_REPORT.MADE_MACHINE)));
  }

  @Override
  public List<SelfReport> latest(@Nullable Long before, int most) {
    return database.call(
        sql ->
            sql.selectFrom(SELF_REPORT)
                .where(before == null ? noCondition() : SELF_REPORT.ID.lt(before))
                .orderBy(SELF_REPORT.ID.desc())
                .limit(most)
                .fetch(JooqSelfReports::report));
  }

  @Override
  public Optional<String> body(long report) {
    return database.call(
        sql ->
            sql.select(SELF_REPORT.BODY)
                .from(SELF_REPORT)
                .where(SELF_REPORT.ID.eq(report))
                .fetchOptional(SELF_REPORT.BODY));
  }

  private static SelfReport report(Record row) {
    return new SelfReport(
        row.get(SELF_REPORT.ID),
        row.get(SELF_REPORT.COMPUTER),
        row.get(SELF_REPORT.MACHINE_ID),
        row.get(SELF_REPORT.CONTACT),
        row.get(SELF_REPORT.ADDRESS),
        row.get(SELF_REPORT.RECEIVED_AT));
  }
}
