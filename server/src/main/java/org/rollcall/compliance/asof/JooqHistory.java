package org.rollcall.compliance.asof;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.MACHINE_PAST;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.selector.JooqSelection;
import org.rollcall.inventory.selector.Selector;
import org.rollcall.inventory.selector.Stretch;
import org.rollcall.store.Database;

/** How did the products stand, by the readings that the database holds? */
public final class JooqHistory implements History {
  /** Rows fetched at once: few enough that a report over a campus stays small in memory. */
  private static final int AT_ONCE = 1_000;

  private final Database database;
  private final InstantSource clock;
  private final Supplier<ZoneId> zone;

  public JooqHistory(Database database, InstantSource clock, Supplier<ZoneId> zone) {
    this.database = database;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public void each(Question question, Consumer<ProductThen> taker) {
    database.call(
        sql -> {
          var then = JooqThen.at(sql, question.asOf().before());
          var query =
              sql.select(
                      MACHINE_PAST.MACHINE_ID,
                      MACHINE_PAST.NAME,
                      MACHINE_PAST.BUILDING,
                      MACHINE_PAST.ROOM,
                      MACHINE_PAST.OWNER,
                      JooqThen.PRODUCT_ID,
                      JooqThen.TITLE,
                      JooqThen.CHANNEL,
                      JooqThen.STATE,
                      JooqThen.ERROR_CODE,
                      JooqThen.KMS_HOST,
                      JooqThen.OBSERVED_AT,
                      JooqThen.EXPIRES_AT,
                      JooqThen.COVER)
                  .from(then.fleet())
                  .where(then.then(), chosen(sql, question.selector()))
                  .orderBy(
                      MACHINE_PAST.BUILDING,
                      MACHINE_PAST.ROOM,
                      MACHINE_PAST.NAME,
                      MACHINE_PAST.MACHINE_ID,
                      JooqThen.PRODUCT_ID)
                  .fetchSize(AT_ONCE);
          try (var rows = query.fetchLazy()) {
            for (var row : rows) taker.accept(product(row));
          }
          return question;
        });
  }

  @Override
  public List<Group> groups(Question question, List<Part> parts) {
    var columns = new ArrayList<Field<?>>();
    for (var part : parts) columns.add(column(part));
    return database.call(
        sql -> {
          var then = JooqThen.at(sql, question.asOf().before());
          var grouped = new ArrayList<>(columns);
          grouped.add(JooqThen.COVER);
          return sql.select(columns)
              .select(JooqThen.COVER.as("way"), count().as("products"))
              .from(then.fleet())
              .where(then.then(), chosen(sql, question.selector()))
              .groupBy(grouped)
              .orderBy(grouped)
              .fetch(row -> group(row, parts.size()));
        });
  }

  private Condition chosen(DSLContext sql, @Nullable Selector selector) {
    if (selector == null) return noCondition();
    var here = new Stretch.Here(clock.instant(), zone.get());
    return MACHINE_PAST.MACHINE_ID.in(
        select(MACHINE.ID).from(MACHINE).where(JooqSelection.of(sql, selector, here)));
  }

  private static Field<String> column(Part part) {
    return switch (part) {
      case BUILDING -> MACHINE_PAST.BUILDING;
      case ROOM -> MACHINE_PAST.ROOM;
      case OWNER -> MACHINE_PAST.OWNER;
      case TITLE -> JooqThen.TITLE;
    };
  }

  private static Group group(Record row, int size) {
    var parts = new ArrayList<@Nullable String>();
    for (var i = 0; i < size; i++) parts.add(row.get(i, String.class));
    return new Group(parts, cover(row.get(size, String.class)), row.get(size + 1, Long.class));
  }

  private static ProductThen product(Record row) {
    var place =
        new ProductThen.Place(
            row.get(MACHINE_PAST.MACHINE_ID),
            row.get(MACHINE_PAST.NAME),
            row.get(MACHINE_PAST.BUILDING),
            row.get(MACHINE_PAST.ROOM),
            row.get(MACHINE_PAST.OWNER));
    var product = row.get(JooqThen.PRODUCT_ID);
    return new ProductThen(
        place, product == null ? null : read(row, product), cover(row.get(JooqThen.COVER)));
  }

  private static ProductThen.Read read(Record row, long product) {
    return new ProductThen.Read(
        product,
        row.get(JooqThen.TITLE),
        row.get(JooqThen.CHANNEL),
        row.get(JooqThen.STATE),
        row.get(JooqThen.ERROR_CODE),
        row.get(JooqThen.KMS_HOST),
        row.get(JooqThen.OBSERVED_AT),
        row.get(JooqThen.EXPIRES_AT));
  }

  private static Cover cover(String code) {
    return Cover.valueOf(code.toUpperCase(Locale.ROOT));
  }
}
