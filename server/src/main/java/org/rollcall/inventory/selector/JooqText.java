package org.rollcall.inventory.selector;

import static org.jooq.impl.DSL.lower;

import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.rollcall.store.CleanText;

/** Does a column's text agree with what was typed? Never unknown: nothing agrees with nothing. */
final class JooqText {
  private static final char ESCAPE = '!';

  private JooqText() {}

  /** Whether a column agrees that is stored in whichever case. */
  static Condition agrees(Field<String> column, Value.Text typed, Subject.Form form) {
    return column.isNotNull().and(inLower(lower(column), typed, form));
  }

  /** The same for a column that is stored in lower case, and always there. */
  static Condition inLower(Field<String> column, Value.Text typed, Subject.Form form) {
    // What PostgreSQL cannot store it cannot be asked for either.
    var text = CleanText.of(typed.text(), Selector.LONGEST).toLowerCase(Locale.ROOT);
    if (text.isEmpty()) return DSL.falseCondition();
    if (typed.pattern()) return column.like(escaped(text).replace('*', '%'), ESCAPE);
    if (typed.exact() || form == Subject.Form.WHOLE) return column.eq(text);
    return column.like("%" + escaped(text) + "%", ESCAPE);
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
