package org.rollcall.inventory.selector;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.PRODUCT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.rollcall.inventory.LifeCycle;

/**
 * What does a selector mean to the database? A condition on rows of {@code machine}. Machines that
 * are retired are left out unless the selector speaks of life cycles itself.
 */
public final class JooqSelection {
  private final DSLContext sql;
  private final Stretch.Here here;

  /** The groups being taken apart, so that one which is kept by itself is found out. */
  final Set<Long> groups = new HashSet<>();

  private JooqSelection(DSLContext sql, Stretch.Here here) {
    this.sql = sql;
    this.here = here;
  }

  public static Condition of(DSLContext sql, Selector selector, Stretch.Here here) {
    return new JooqSelection(sql, here).whole(selector);
  }

  Condition whole(Selector selector) {
    var condition = condition(selector);
    return selector.mentions(Subject.LIFE)
        ? condition
        : condition.and(MACHINE.LIFE_CYCLE.ne(inline(LifeCycle.RETIRED.code())));
  }

  private Condition condition(Selector selector) {
    return switch (selector) {
      case Selector.All(var parts) -> together(parts);
      case Selector.AnyOf(var parts) -> or(parts.stream().map(this::condition).toList());
      case Selector.Not(Selector.Term(var subject, _, var values))
          when subject.namesProduct() && values.equals(List.of(new Value.None())) ->
          // Not to have none is to have one: asked like this, it can be answered by a join.
          hasProduct(PRODUCT.PRESENT.isTrue().and(JooqProductTerms.family(subject)));
      case Selector.Not(var part) -> not(condition(part));
      case Selector.Word(var text) -> JooqWord.condition(sql, text);
      case Selector.Term term -> together(List.of(term));
    };
  }

  /**
   * What is said of a product belongs to the product named before it, or else to the first one
   * named; where none is, all of it speaks of one product, whichever that is.
   */
  private Condition together(List<Selector> parts) {
    var condition = noCondition();
    var products = new ArrayList<List<Selector.Term>>();
    var named = false;
    for (var part : parts) {
      if (part instanceof Selector.Term term && term.subject().describesProduct()) {
        if (products.isEmpty()) products.add(new ArrayList<>());
        products.getLast().add(term);
      } else if (part instanceof Selector.Term term && term.subject().namesProduct()) {
        if (lacks(term)) {
          condition = condition.and(lacking(term));
          continue;
        }
        if (named || products.isEmpty()) products.add(new ArrayList<>());
        products.getLast().add(term);
        named = true;
      } else {
        condition =
            condition.and(part instanceof Selector.Term term ? ofMachine(term) : condition(part));
      }
    }
    for (var terms : products)
      condition =
          condition.and(
              JooqRenewalTerms.ofMachine(this, terms)
                  .orElseGet(() -> hasProduct(JooqProductTerms.all(terms, here))));
    return condition;
  }

  private static boolean lacks(Selector.Term term) {
    return term.values().contains(new Value.None());
  }

  /** {@code office:none}, or {@code office:none,2016}: no Office at all, or that one. */
  private Condition lacking(Selector.Term term) {
    var none =
        not(hasProduct(PRODUCT.PRESENT.isTrue().and(JooqProductTerms.family(term.subject()))));
    var others = term.values().stream().filter(value -> !(value instanceof Value.None)).toList();
    if (others.isEmpty()) return none;
    var one = new Selector.Term(term.subject(), null, others);
    return none.or(hasProduct(JooqProductTerms.all(List.of(one), here)));
  }

  /**
   * Half of all machines may have such a product: H2 would read the row of each, were the sum not
   * in its way, and so asks the set for each row of whichever index it reads.
   */
  Condition hasProduct(Condition condition) {
    return sql.family() == SQLDialect.POSTGRES
        ? has(PRODUCT, PRODUCT.MACHINE_ID, condition)
        : MACHINE.ID.plus(inline(0)).in(select(PRODUCT.MACHINE_ID).from(PRODUCT).where(condition));
  }

  private Condition ofMachine(Selector.Term term) {
    return JooqMachineTerms.condition(this, term);
  }

  DSLContext sql() {
    return sql;
  }

  Stretch.Here here() {
    return here;
  }

  /**
   * Whether the machine has a row of that table. H2 answers a list of ids faster, PostgreSQL a
   * question for each machine, which it turns into a join; its "not in" would not end.
   */
  Condition has(Table<?> table, Field<Long> machine, Condition condition) {
    return sql.family() == SQLDialect.POSTGRES
        ? exists(selectOne().from(table).where(machine.eq(MACHINE.ID)).and(condition))
        : MACHINE.ID.in(select(machine).from(table).where(condition));
  }
}
