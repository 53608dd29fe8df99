package org.rollcall.inventory.selector;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.rollcall.db.Tables.ROOM;

import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Where is a word that names no key? Wherever people look first: in a machine's name, address,
 * owner, note, serial number and MAC address, and in the name of its room.
 */
final class JooqWord {
  /** All of these in one text, which the database keeps by itself, and an index of its own. */
  private static final Field<String> SOUGHT = field(name("machine", "sought"), String.class);

  /** Some pairs of a MAC address, or fours, however they are parted. */
  private static final Pattern PARTED = Pattern.compile("[0-9A-Fa-f]+(?:[-:. ][0-9A-Fa-f]+)+");

  private JooqWord() {}

  static Condition condition(DSLContext sql, String text) {
    var found = in(SOUGHT, text);
    if (PARTED.matcher(text).matches()) {
      found = found.or(in(SOUGHT, text.replaceAll("[-:. ]", "")));
    }
    // No room of that name is the rule, and then the index alone tells.
    var rooms = in(ROOM.NAME_KEY, text);
    return sql.fetchExists(ROOM, rooms) ? found.or(JooqMachineTerms.inRoom(rooms)) : found;
  }

  private static Condition in(Field<String> column, String text) {
    return JooqText.inLower(column, new Value.Text(text, false, false), Subject.Form.PART);
  }
}
