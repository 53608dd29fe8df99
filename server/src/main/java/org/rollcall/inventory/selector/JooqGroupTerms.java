package org.rollcall.inventory.selector;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.rollcall.db.Tables.MACHINE_GROUP;
import static org.rollcall.db.Tables.MACHINE_GROUP_MEMBER;

import java.util.List;
import org.jooq.Condition;
import org.rollcall.inventory.selector.BadSelector.Mistake;

/** Which machines are in a group: those picked for it, or those for which its selector holds? */
final class JooqGroupTerms {
  private JooqGroupTerms() {}

  static Condition in(JooqSelection selection, Value.Text name) {
    return of(selection, JooqText.inLower(MACHINE_GROUP.NAME_KEY, name, Subject.Form.WHOLE));
  }

  static Condition inAny(JooqSelection selection) {
    return of(selection, noCondition());
  }

  static Condition of(JooqSelection selection, Condition which) {
    Condition condition = falseCondition();
    var groups =
        selection
            .sql()
            .select(MACHINE_GROUP.ID, MACHINE_GROUP.SELECTOR)
            .from(MACHINE_GROUP)
            .where(which)
            .fetch();
    for (var group : groups) {
      var selector = group.value2();
      condition =
          condition.or(
              selector == null
                  ? picked(selection, group.value1())
                  : kept(selection, group.value1(), selector));
    }
    return condition;
  }

  private static Condition picked(JooqSelection selection, long group) {
    return selection.has(
        MACHINE_GROUP_MEMBER,
        MACHINE_GROUP_MEMBER.MACHINE_ID,
        MACHINE_GROUP_MEMBER.GROUP_ID.eq(group));
  }

  private static Condition kept(JooqSelection selection, long group, String selector) {
    if (!selection.groups.add(group)) {
      throw new BadSelector(Mistake.GROUP_CIRCLE, 0, 0, List.of());
    }
    var condition = selection.whole(Selector.parse(selector));
    selection.groups.remove(group);
    return condition;
  }
}
