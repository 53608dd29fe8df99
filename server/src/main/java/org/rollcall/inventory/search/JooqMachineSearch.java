package org.rollcall.inventory.search;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.rollcall.db.Tables.FINDING;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.PRODUCT;
import static org.rollcall.db.Tables.ROOM;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.JooqMachines;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.Machines;
import org.rollcall.inventory.selector.JooqSelection;
import org.rollcall.inventory.selector.Selector;
import org.rollcall.inventory.selector.Stretch;
import org.rollcall.inventory.selector.Subject;
import org.rollcall.store.Database;

/** Which machines does a selector mean, by the database? */
public final class JooqMachineSearch implements MachineSearch {
  private static final int AT_ONCE = 1_000;
  private static final Name MEANT = name("meant");
  private static final Field<Long> MEANT_ID = field(name("meant", "id"), Long.class);
  private static final Field<Object> MEANT_KEY = field(name("meant", "key"));
  private static final Field<String> MEANT_NAME = field(name("meant", "name"), String.class);
  private static final Field<Integer> TOTAL =
      field(select(DSL.count()).from(table(MEANT))).as("total");

  private static final Set<Subject> OF_PRODUCTS =
      EnumSet.of(
          Subject.OFFICE,
          Subject.WINDOWS,
          Subject.PRODUCT,
          Subject.STATE,
          Subject.CHANNEL,
          Subject.KMS,
          Subject.ERROR);

  private final Database database;
  private final Machines machines;

  public JooqMachineSearch(Database database) {
    this.database = database;
    this.machines = new JooqMachines(database);
  }

  @Override
  public Page page(
      Selector selector, Sort sort, @Nullable Cursor after, int most, Stretch.Here here) {
    return database.call(
        sql -> {
          var condition = JooqSelection.of(sql, selector, here);
          var order = new JooqOrder(sort);
          var found =
              after == null && countsAtOnce(sql, selector)
                  ? counted(sql, condition, order, most + 1)
                  : found(sql, condition, order, after, most + 1);
          var shown = found.size() > most ? found.subList(0, most) : found;
          var next = found.size() > most ? order.cursor(shown.getLast()) : null;
          return new Page(rows(sql, shown), total(sql, condition, after, next, shown), next);
        });
  }

  /**
   * Whether the first page and the total come of one look: PostgreSQL looks through all that a
   * selector might mean for either, unless it means everything and the page is read off an index;
   * H2 reads the page off an index, unless it has to look through products for either.
   */
  private static boolean countsAtOnce(DSLContext sql, Selector selector) {
    return sql.family() == SQLDialect.POSTGRES
        ? !selector.equals(Selector.everything())
        : OF_PRODUCTS.stream().anyMatch(selector::mentions);
  }

  private static int total(
      DSLContext sql,
      Condition condition,
      @Nullable Cursor after,
      @Nullable Cursor next,
      List<? extends Record> shown) {
    if (after == null && next == null) return shown.size();
    var counted = shown.isEmpty() ? null : shown.getFirst().field(TOTAL);
    return counted == null ? count(sql, condition) : shown.getFirst().get(TOTAL);
  }

  /** Which they are first, and then what is shown of them: an index may know the former alone. */
  private static List<? extends Record> found(
      DSLContext sql, Condition condition, JooqOrder order, @Nullable Cursor after, int most) {
    var query = sql.select(MACHINE.ID).from(order.table()).where(condition);
    if (after != null) query = query.and(order.after(after));
    var ids = query.orderBy(order.fields()).limit(most).fetch(MACHINE.ID);
    return ids.isEmpty() ? List.of() : shown(sql.select(), MACHINE.ID.in(ids), order);
  }

  /** The first page, and how many there are: what is meant is found once, and then counted. */
  private static List<? extends Record> counted(
      DSLContext sql, Condition condition, JooqOrder order, int most) {
    return sql.family() == SQLDialect.POSTGRES
        ? countedByName(sql, condition, order, most)
        : countedByWindow(sql, condition, order, most);
  }

  /** H2 would answer twice what is named once. */
  private static List<? extends Record> countedByWindow(
      DSLContext sql, Condition condition, JooqOrder order, int most) {
    var total = DSL.count().over();
    var found =
        sql.select(MACHINE.ID, total)
            .from(order.table())
            .where(condition)
            .orderBy(order.fields())
            .limit(most)
            .fetch();
    if (found.isEmpty()) return found;
    var counting = sql.select(inline(found.getFirst().get(total)).as(TOTAL));
    return shown(counting, MACHINE.ID.in(found.getValues(MACHINE.ID)), order);
  }

  private static List<? extends Record> countedByName(
      DSLContext sql, Condition condition, JooqOrder order, int most) {
    var meant =
        select(MACHINE.ID, order.key(), MACHINE.NAME_KEY).from(order.table()).where(condition);
    var first =
        select(MEANT_ID)
            .from(table(MEANT))
            .orderBy(order.fields(MEANT_KEY, MEANT_NAME))
            .limit(most);
    var counting = sql.with(MEANT.fields("id", "key", "name").asMaterialized(meant)).select(TOTAL);
    return shown(counting, MACHINE.ID.in(first), order);
  }

  private static List<? extends Record> shown(
      SelectSelectStep<?> query, Condition which, JooqOrder order) {
    return query
        .select(columns(order.key()))
        .from(MACHINE)
        .leftJoin(ROOM)
        .on(ROOM.ID.eq(MACHINE.ROOM_ID))
        .where(which)
        .orderBy(order.fields())
        .fetch();
  }

  private static Set<Field<?>> columns(Field<?> sortedBy) {
    var columns =
        new LinkedHashSet<Field<?>>(
            List.of(
                MACHINE.ID,
                MACHINE.NAME_KEY,
                MACHINE.EXPIRES_AT,
                MACHINE.VISITED_AT,
                MACHINE.OUTCOME,
                MACHINE.CAUSE,
                ROOM.BUILDING));
    columns.add(sortedBy);
    return columns;
  }

  private static int count(DSLContext sql, Condition condition) {
    return sql.selectCount().from(MACHINE).where(condition).fetchSingle(row -> row.value1());
  }

  private List<MachineRow> rows(DSLContext sql, List<? extends Record> found) {
    var ids = found.stream().map(row -> row.get(MACHINE.ID)).toList();
    if (ids.isEmpty()) return List.of();
    var known =
        machines.byIds(ids).stream().collect(Collectors.toMap(Machine::id, Function.identity()));
    var products = JooqProductsNow.of(sql, PRODUCT.MACHINE_ID.in(ids).and(PRODUCT.PRESENT));
    var findings = findings(sql, ids);
    var rows = new ArrayList<MachineRow>();
    for (var row : found) {
      var id = row.get(MACHINE.ID);
      var machine = known.get(id);
      if (machine == null) continue;
      rows.add(
          new MachineRow(
              machine,
              row.get(ROOM.BUILDING),
              products.getOrDefault(id, List.of()),
              lastVisit(row),
              findings.getOrDefault(id, 0),
              row.get(MACHINE.EXPIRES_AT)));
    }
    return rows;
  }

  private static MachineRow.@Nullable LastVisit lastVisit(Record row) {
    var outcome = row.get(MACHINE.OUTCOME);
    return outcome == null
        ? null
        : new MachineRow.LastVisit(outcome, row.get(MACHINE.CAUSE), row.get(MACHINE.VISITED_AT));
  }

  private static Map<Long, Integer> findings(DSLContext sql, List<Long> ids) {
    return sql.select(FINDING.MACHINE_ID, DSL.count())
        .from(FINDING)
        .where(FINDING.MACHINE_ID.in(ids).and(FINDING.CLOSED_AT.isNull()))
        .groupBy(FINDING.MACHINE_ID)
        .fetchMap(row -> row.value1(), row -> row.value2());
  }

  @Override
  public Optional<MachineRow> row(long machine) {
    return database.call(
        sql ->
            rows(sql, found(sql, MACHINE.ID.eq(machine), new JooqOrder(Sort.BY_NAME), null, 1))
                .stream()
                .findFirst());
  }

  @Override
  public int count(Selector selector, Stretch.Here here) {
    return database.call(sql -> count(sql, JooqSelection.of(sql, selector, here)));
  }

  @Override
  public List<Machine> machines(Selector selector, Stretch.Here here) {
    var ids =
        database.call(
            sql ->
                sql.select(MACHINE.ID)
                    .from(MACHINE)
                    .where(JooqSelection.of(sql, selector, here))
                    .orderBy(MACHINE.NAME_KEY)
                    .fetch(MACHINE.ID));
    return machines.byIds(ids);
  }

  @Override
  public void each(Selector selector, Sort sort, Stretch.Here here, Consumer<MachineRow> taker) {
    var order = new JooqOrder(sort);
    @Nullable Cursor after = null;
    do {
      var from = after;
      var page =
          database.call(
              sql -> {
                var condition = JooqSelection.of(sql, selector, here);
                var found = found(sql, condition, order, from, AT_ONCE);
                rows(sql, found).forEach(taker);
                return found;
              });
      after = page.size() < AT_ONCE ? null : order.cursor(page.getLast());
    } while (after != null);
  }

  @Override
  public List<ProductNow> products(long machine) {
    return database.call(
        sql ->
            JooqProductsNow.of(sql, PRODUCT.MACHINE_ID.eq(machine))
                .getOrDefault(machine, List.of()));
  }
}
