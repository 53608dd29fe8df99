package org.rollcall.notify;

import static org.jooq.impl.DSL.noCondition;
import static org.rollcall.db.Tables.DELIVERY;
import static org.rollcall.db.Tables.NOTICE;
import static org.rollcall.db.Tables.RECIPIENT;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rollcall.db.tables.records.DeliveryRecord;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;

/** What is on its way, by the database? */
public final class JooqOutbox implements Outbox {
  /** A mail with more than these is no digest any more; the rest follows in the next one. */
  private static final int MOST_IN_DIGEST = 200;

  private static final String WAITING = Delivery.State.WAITING.code();
  private static final String SENDING = Delivery.State.SENDING.code();

  private final Database database;

  public JooqOutbox(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Long> keep(Notice notice) {
    return database.call(
        sql ->
            sql.insertInto(NOTICE)
                .set(NOTICE.NATURAL_KEY, CleanText.line(notice.key(), 200))
                .set(NOTICE.CODE, notice.code().code())
                .set(NOTICE.SEVERITY, notice.code().severity().code())
                .set(NOTICE.ABOUT, CleanText.line(notice.about(), 300))
                .set(NOTICE.FACTS, RuleJson.facts(notice))
                .set(NOTICE.LINK, notice.link())
                .set(NOTICE.NOTED_AT, notice.at())
                .onConflictDoNothing()
                .returning(NOTICE.ID)
                .fetchOptional(NOTICE.ID));
  }

  @Override
  public boolean knows(String key) {
    return database.call(sql -> sql.fetchExists(NOTICE, NOTICE.NATURAL_KEY.eq(key)));
  }

  @Override
  public void enclose(long notice, Enclosure file) {
    database.call(
        sql -> {
          JooqEnclosures.keep(sql, notice, file);
          return file;
        });
  }

  @Override
  public Optional<Enclosure> enclosed(long notice) {
    return database.call(sql -> JooqEnclosures.of(sql, notice));
  }

  @Override
  public long send(long recipient, long notice, Delivery.Mode mode, Instant due) {
    return database.call(
        sql -> {
          var row = sql.newRecord(DELIVERY);
          row.setRecipientId(recipient);
          row.setNoticeId(notice);
          row.setMode(mode.code());
          row.setState(WAITING);
          row.setDueAt(due);
          row.setTries(0);
          row.store();
          return row.getId();
        });
  }

  @Override
  public List<Delivery> take(Instant now, Duration lease) {
    return database.call(
        sql -> {
          var orphaned = DELIVERY.STATE.eq(SENDING).and(DELIVERY.LEASED_UNTIL.le(now));
          var due = DELIVERY.STATE.eq(WAITING).and(DELIVERY.DUE_AT.le(now)).or(orphaned);
          var first =
              sql.selectFrom(DELIVERY)
                  .where(due)
                  .orderBy(DELIVERY.DUE_AT, DELIVERY.ID)
                  .limit(1)
                  .forUpdate()
                  .fetchOptional();
          return first.map(row -> taken(sql, row, due, now.plus(lease))).orElse(List.of());
        });
  }

  /** What was in one message stays in one: who got it twice can tell that it is the same. */
  private static List<Delivery> taken(
      DSLContext sql, DeliveryRecord first, Condition due, Instant until) {
    var same = DELIVERY.ID.eq(first.getId());
    var message = first.getMessage();
    if (message != null) {
      same = DELIVERY.MESSAGE.eq(message);
    } else if (first.getMode().equals(Delivery.Mode.DIGEST.code())) {
      same =
          DELIVERY
              .RECIPIENT_ID
              .eq(first.getRecipientId())
              .and(DELIVERY.MODE.eq(first.getMode()))
              .and(DELIVERY.MESSAGE.isNull());
    }
    var ids =
        sql.select(DELIVERY.ID)
            .from(DELIVERY)
            .where(due, same)
            .orderBy(DELIVERY.ID)
            .limit(MOST_IN_DIGEST)
            .forUpdate()
            .fetch(DELIVERY.ID);
    sql.update(DELIVERY)
        .set(DELIVERY.STATE, SENDING)
        .set(DELIVERY.LEASED_UNTIL, until)
        .set(DELIVERY.TRIES, DELIVERY.TRIES.plus(1))
        .set(DELIVERY.MESSAGE, message == null ? "rollcall-" + first.getId() : message)
        .where(DELIVERY.ID.in(ids))
        .execute();
    return where(sql, DELIVERY.ID.in(ids), MOST_IN_DIGEST).reversed();
  }

  @Override
  public void sent(Collection<Long> deliveries, Instant at) {
    database.call(
        sql -> {
          sql.update(DELIVERY)
              .set(DELIVERY.STATE, Delivery.State.SENT.code())
              .set(DELIVERY.SENT_AT, at)
              .setNull(DELIVERY.LEASED_UNTIL)
              .setNull(DELIVERY.TROUBLE)
              .where(DELIVERY.ID.in(deliveries))
              .execute();
          JooqEnclosures.forget(sql, deliveries);
          return deliveries;
        });
  }

  @Override
  public void failed(Collection<Long> deliveries, String trouble, @Nullable Instant again) {
    var state = again == null ? Delivery.State.GIVEN_UP : Delivery.State.WAITING;
    database.call(
        sql -> {
          var update =
              sql.update(DELIVERY)
                  .set(DELIVERY.STATE, state.code())
                  .set(DELIVERY.TROUBLE, CleanText.line(trouble, 300))
                  .setNull(DELIVERY.LEASED_UNTIL);
          if (again != null) update = update.set(DELIVERY.DUE_AT, again);
          update.where(DELIVERY.ID.in(deliveries)).execute();
          if (again == null) JooqEnclosures.forget(sql, deliveries);
          return deliveries;
        });
  }

  @Override
  public List<Delivery> latest(Delivery.Filter filter, int most) {
    var wanted = noCondition();
    var state = filter.state();
    if (state != null) wanted = wanted.and(DELIVERY.STATE.eq(state.code()));
    if (filter.recipient() != null) {
      wanted = wanted.and(DELIVERY.RECIPIENT_ID.eq(filter.recipient()));
    }
    if (filter.before() != null) wanted = wanted.and(DELIVERY.ID.lt(filter.before()));
    var condition = wanted;
    return database.call(sql -> where(sql, condition, most));
  }

  private static List<Delivery> where(DSLContext sql, Condition condition, int most) {
    return sql.select(DELIVERY.fields())
        .select(NOTICE.fields())
        .select(RECIPIENT.NAME)
        .from(DELIVERY)
        .join(NOTICE)
        .on(NOTICE.ID.eq(DELIVERY.NOTICE_ID))
        .join(RECIPIENT)
        .on(RECIPIENT.ID.eq(DELIVERY.RECIPIENT_ID))
        .where(condition)
        .orderBy(DELIVERY.ID.desc())
        .limit(most)
        .fetch(JooqOutbox::delivery);
  }

  private static Delivery delivery(Record row) {
    return new Delivery(
        row.get(DELIVERY.ID),
        row.get(DELIVERY.RECIPIENT_ID),
        row.get(RECIPIENT.NAME),
        new Delivery.Told(
            row.get(NOTICE.ID),
            NoticeCode.ofCode(row.get(NOTICE.CODE)),
            row.get(NOTICE.ABOUT),
            row.get(NOTICE.FACTS),
            row.get(NOTICE.LINK),
            row.get(NOTICE.NOTED_AT)),
        Delivery.Mode.ofCode(row.get(DELIVERY.MODE)),
        Delivery.State.find(row.get(DELIVERY.STATE)).orElseThrow(),
        row.get(DELIVERY.DUE_AT),
        row.get(DELIVERY.TRIES),
        row.get(DELIVERY.MESSAGE),
        row.get(DELIVERY.TROUBLE),
        row.get(DELIVERY.SENT_AT));
  }
}
