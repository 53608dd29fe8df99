package org.rollcall.inventory.search;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.rollcall.db.Tables.FINDING;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.PRODUCT;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.ProductState;
import org.rollcall.inventory.LifeCycle;
import org.rollcall.inventory.selector.JooqSelection;
import org.rollcall.inventory.selector.Moment;
import org.rollcall.inventory.selector.Selector;
import org.rollcall.inventory.selector.Stretch;
import org.rollcall.inventory.selector.Subject;
import org.rollcall.inventory.selector.Value;
import org.rollcall.inventory.selector.Value.Comparison;
import org.rollcall.store.Database;

/** What do the rows of machines and products add up to? Counted anew each time. */
public final class JooqFigures implements Figures {
  private static final String RETIRED = LifeCycle.RETIRED.code();
  private static final Condition KEPT = MACHINE.LIFE_CYCLE.ne(inline(RETIRED));

  private final Database database;

  public JooqFigures(Database database) {
    this.database = database;
  }

  @Override
  public Overview overview(Stretch.Here here) {
    return database.call(
        sql -> {
          var rooms = JooqRoomCounts.of(sql, here.now().plus(ProductNow.EXPIRING));
          var machines = rooms.stream().mapToInt(JooqRoomCounts.Counted::machines).sum();
          return new Overview(
              new Figure(List.of(), machines, ""),
              products(sql),
              renewals(sql, rooms, here),
              rooms.stream().map(JooqFigures::place).toList(),
              weeks(sql, here),
              findings(sql),
              outcomes(sql, here));
        });
  }

  /** Those of retired machines are few, and left out by their ids. */
  private static Condition notRetired(Field<Long> machine) {
    return machine.notIn(
        select(MACHINE.ID).from(MACHINE).where(MACHINE.LIFE_CYCLE.eq(inline(RETIRED))));
  }

  private static List<Figure> products(DSLContext sql) {
    return sql.select(PRODUCT.TITLE, PRODUCT.STATE, count())
        .from(PRODUCT)
        .where(PRODUCT.COUNTED.isTrue(), notRetired(PRODUCT.MACHINE_ID))
        .groupBy(PRODUCT.TITLE, PRODUCT.STATE)
        .orderBy(PRODUCT.TITLE, PRODUCT.STATE)
        .fetch(
            row ->
                figure(
                    Arrays.asList(row.value1(), row.value2()),
                    row.value3(),
                    text(Subject.PRODUCT, row.value1()),
                    code(Subject.STATE, row.value2())));
  }

  /** Only what expires soon cannot be told from the rooms. */
  private static List<Figure> renewals(
      DSLContext sql, List<JooqRoomCounts.Counted> rooms, Stretch.Here here) {
    var renewing = rooms.stream().mapToInt(JooqRoomCounts.Counted::renewing).sum();
    var stalled = rooms.stream().mapToInt(JooqRoomCounts.Counted::stalled).sum();
    return List.of(
        figure(List.of("renewing"), renewing, code(Subject.RENEWAL, "renewing")),
        figure(List.of("stalled"), stalled, code(Subject.RENEWAL, "stalled")),
        counted(sql, here, "expiring"),
        counted(sql, here, "expired"));
  }

  private static Figure counted(DSLContext sql, Stretch.Here here, String renewal) {
    var selector = code(Subject.RENEWAL, renewal);
    var machines = sql.fetchCount(MACHINE, JooqSelection.of(sql, selector, here));
    return figure(List.of(renewal), machines, selector);
  }

  private static Place place(JooqRoomCounts.Counted room) {
    return new Place(
        figure(
            Arrays.asList(room.building(), room.name()),
            room.machines(),
            text(Subject.ROOM, room.name())),
        worst(room.worst()));
  }

  private static @Nullable String worst(@Nullable Integer severity) {
    if (severity == null) return null;
    return Arrays.stream(ProductState.values())
        .filter(state -> state.severity() == severity)
        .map(ProductState::code)
        .findFirst()
        .orElse(null);
  }

  private static List<Figure> weeks(DSLContext sql, Stretch.Here here) {
    var today = here.now().atZone(here.zone()).toLocalDate();
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var fields = new ArrayList<Field<Integer>>();
    for (var i = 0; i < WEEKS; i++) {
      var from = monday.plusWeeks(i).atStartOfDay(here.zone()).toInstant();
      var to = monday.plusWeeks(i + 1L).atStartOfDay(here.zone()).toInstant();
      var within = MACHINE.EXPIRES_AT.ge(from).and(MACHINE.EXPIRES_AT.lt(to));
      fields.add(field(selectCount().from(MACHINE).where(within, KEPT)).as("week" + i));
    }
    var counts = sql.select(fields).fetchSingle();
    var figures = new ArrayList<Figure>();
    for (var i = 0; i < WEEKS; i++) {
      figures.add(week(monday.plusWeeks(i), counts.get(fields.get(i))));
    }
    return figures;
  }

  private static Figure week(LocalDate monday, int machines) {
    var days =
        new Value.Time(
            Comparison.BETWEEN, new Moment.Day(monday), new Moment.Day(monday.plusDays(6)));
    var selector = new Selector.Term(Subject.LAPSES, null, List.of(days));
    return figure(List.of(monday.toString()), machines, selector);
  }

  private static List<Figure> findings(DSLContext sql) {
    return sql.select(FINDING.CODE, countDistinct(FINDING.MACHINE_ID))
        .from(FINDING)
        .where(FINDING.CLOSED_AT.isNull(), notRetired(FINDING.MACHINE_ID))
        .groupBy(FINDING.CODE)
        .orderBy(countDistinct(FINDING.MACHINE_ID).desc(), FINDING.CODE)
        .fetch(
            row ->
                figure(List.of(row.value1()), row.value2(), text(Subject.FINDING, row.value1())));
  }

  private static List<Figure> outcomes(DSLContext sql, Stretch.Here here) {
    var day =
        new Selector.Term(
            Subject.VISITED,
            null,
            List.of(new Value.Time(Comparison.BEFORE, new Moment.Distance(1, 'd'), null)));
    return sql.select(MACHINE.OUTCOME, MACHINE.CAUSE, count())
        .from(MACHINE)
        .where(JooqSelection.of(sql, day, here))
        .groupBy(MACHINE.OUTCOME, MACHINE.CAUSE)
        .orderBy(count().desc(), MACHINE.OUTCOME, MACHINE.CAUSE)
        .fetch(
            row ->
                figure(
                    Arrays.asList(row.value1(), row.value2()),
                    row.value3(),
                    code(Subject.OUTCOME, row.value1()),
                    text(Subject.CAUSE, row.value2()),
                    day));
  }

  private static Figure figure(List<@Nullable String> of, int machines, Selector... together) {
    var selector = together.length == 1 ? together[0] : new Selector.All(List.of(together));
    return new Figure(of, machines, selector.toString());
  }

  private static Selector code(Subject subject, @Nullable String code) {
    var value = code == null ? new Value.None() : new Value.Code(code);
    return new Selector.Term(subject, null, List.of(value));
  }

  /** That text and no other that it is a part of. */
  private static Selector text(Subject subject, @Nullable String text) {
    var value = text == null ? new Value.None() : new Value.Text(text, true, false);
    return new Selector.Term(subject, null, List.of(value));
  }
}
