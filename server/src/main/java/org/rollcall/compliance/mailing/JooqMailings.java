package org.rollcall.compliance.mailing;

import static org.jooq.impl.DSL.noCondition;
import static org.rollcall.db.Tables.MAILING;
import static org.rollcall.db.Tables.MAILING_RECIPIENT;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.rollcall.compliance.report.Form;
import org.rollcall.compliance.report.ReportKind;
import org.rollcall.compliance.report.ReportOrder;
import org.rollcall.db.tables.records.MailingRecord;
import org.rollcall.inventory.NameTaken;
import org.rollcall.schedule.TriggerJson;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;

/** Which mailings does the database hold? */
public final class JooqMailings implements Mailings {
  private final Database database;

  public JooqMailings(Database database) {
    this.database = database;
  }

  @Override
  public List<Mailing> all() {
    return database.call(sql -> where(sql, noCondition()));
  }

  @Override
  public Optional<Mailing> byId(long id) {
    return database.call(sql -> byId(sql, id));
  }

  private static Optional<Mailing> byId(DSLContext sql, long id) {
    return where(sql, MAILING.ID.eq(id)).stream().findFirst();
  }

  @Override
  public List<Mailing> due(Instant now) {
    var waits = MAILING.AGAIN_AT.isNull().or(MAILING.AGAIN_AT.le(now));
    return database.call(
        sql -> where(sql, MAILING.ENABLED.isTrue().and(MAILING.NEXT_AT.le(now)).and(waits)));
  }

  private static List<Mailing> where(DSLContext sql, Condition condition) {
    Map<Long, List<Long>> told =
        sql.select(MAILING_RECIPIENT.MAILING_ID, MAILING_RECIPIENT.RECIPIENT_ID)
            .from(MAILING_RECIPIENT)
            .orderBy(MAILING_RECIPIENT.RECIPIENT_ID)
            .fetchGroups(MAILING_RECIPIENT.MAILING_ID, MAILING_RECIPIENT.RECIPIENT_ID);
    return sql.selectFrom(MAILING)
        .where(condition)
        .orderBy(MAILING.NAME_KEY)
        .fetch(row -> mailing(row, told.getOrDefault(row.getId(), List.of())));
  }

  private static Mailing mailing(MailingRecord row, List<Long> recipients) {
    var what =
        new Mailing.What(
            ReportKind.ofCode(row.getKind()).orElseThrow(),
            Form.ofCode(row.getForm()).orElseThrow(),
            row.getSelector(),
            ReportOrder.By.ofCode(row.getGroupedBy()).orElseThrow());
    var trigger = TriggerJson.read(row.getDueTrigger());
    return new Mailing(
        row.getId(),
        new Mailing.Content(row.getName(), what, trigger, recipients),
        row.getEnabled(),
        new Mailing.Made(row.getMadeBy(), row.getMadeAt()),
        new Mailing.Standing(row.getNextAt(), row.getSentFor(), row.getTrouble()),
        row.getVersion());
  }

  private static void fill(MailingRecord row, Mailing mailing) {
    var name = CleanText.line(mailing.name(), Mailing.LONGEST_NAME);
    var what = mailing.content().what();
    row.setName(name);
    row.setNameKey(name.toLowerCase(Locale.ROOT));
    row.setKind(what.kind().code());
    row.setForm(what.form().code());
    row.setSelector(what.selector());
    row.setGroupedBy(what.by().code());
    row.setDueTrigger(TriggerJson.write(mailing.content().trigger()));
    row.setEnabled(mailing.enabled());
    row.setNextAt(mailing.standing().nextAt());
    row.setAgainAt(null);
    row.setTrouble(null);
  }

  private static void tell(DSLContext sql, long mailing, List<Long> recipients) {
    sql.deleteFrom(MAILING_RECIPIENT).where(MAILING_RECIPIENT.MAILING_ID.eq(mailing)).execute();
    for (var recipient : recipients) {
      sql.insertInto(MAILING_RECIPIENT)
          .set(MAILING_RECIPIENT.MAILING_ID, mailing)
          .set(MAILING_RECIPIENT.RECIPIENT_ID, recipient)
          .execute();
    }
  }

  @Override
  public Optional<Mailing> add(Mailing mailing) {
    try {
      return database.call(
          sql -> {
            var row = sql.newRecord(MAILING);
            fill(row, mailing);
            row.setMadeBy(CleanText.line(mailing.made().by(), 200));
            row.setMadeAt(mailing.made().at());
            row.setVersion(1);
            row.store();
            tell(sql, row.getId(), mailing.content().recipients());
            return byId(sql, row.getId());
          });
    } catch (IntegrityConstraintViolationException _) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Mailing> edit(Mailing mailing) {
    try {
      return database.call(
          sql -> {
            var row = sql.newRecord(MAILING);
            fill(row, mailing);
            row.setVersion(mailing.version() + 1);
            var kept =
                sql.update(MAILING)
                    .set(row)
                    .where(MAILING.ID.eq(mailing.id()), MAILING.VERSION.eq(mailing.version()))
                    .execute();
            if (kept == 0) return Optional.empty();
            tell(sql, mailing.id(), mailing.content().recipients());
            return byId(sql, mailing.id());
          });
    } catch (IntegrityConstraintViolationException taken) {
      throw new NameTaken(mailing.name(), taken);
    }
  }

  @Override
  public boolean remove(long id, int version) {
    return database.call(
        sql ->
            sql.deleteFrom(MAILING).where(MAILING.ID.eq(id), MAILING.VERSION.eq(version)).execute()
                == 1);
  }

  @Override
  public boolean sent(Mailing mailing, @Nullable Instant next) {
    return ended(mailing, mailing.standing().nextAt(), null, next);
  }

  @Override
  public boolean refused(Mailing mailing, String trouble, @Nullable Instant next) {
    return ended(mailing, mailing.standing().sentFor(), trouble, next);
  }

  private boolean ended(
      Mailing mailing,
      @Nullable Instant sentFor,
      @Nullable String trouble,
      @Nullable Instant next) {
    return database.call(
            sql ->
                sql.update(MAILING)
                    .set(MAILING.NEXT_AT, next)
                    .set(MAILING.SENT_FOR, sentFor)
                    .set(MAILING.TROUBLE, trouble)
                    .setNull(MAILING.AGAIN_AT)
                    .where(asItWas(mailing))
                    .execute())
        == 1;
  }

  @Override
  public void failed(Mailing mailing, String trouble, Instant again) {
    database.call(
        sql ->
            sql.update(MAILING)
                .set(MAILING.TROUBLE, trouble)
                .set(MAILING.AGAIN_AT, again)
                .where(asItWas(mailing))
                .execute());
  }

  private static Condition asItWas(Mailing mailing) {
    var due = Objects.requireNonNull(mailing.standing().nextAt());
    return MAILING
        .ID
        .eq(mailing.id())
        .and(MAILING.VERSION.eq(mailing.version()))
        .and(MAILING.NEXT_AT.eq(due));
  }
}
