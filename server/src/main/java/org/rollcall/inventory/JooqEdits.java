package org.rollcall.inventory;

import static org.rollcall.db.Tables.MACHINE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.rollcall.event.JooqNews;

/** What does an edit by hand change? All of it, or nothing when somebody was quicker. */
final class JooqEdits {
  private JooqEdits() {}

  static boolean edit(DSLContext sql, Machine machine) {
    try {
      var kept =
          sql.update(MACHINE)
              .set(values(sql, machine))
              .where(MACHINE.ID.eq(machine.id()))
              .and(MACHINE.VERSION.eq(machine.upkeep().version()))
              .execute();
      if (kept == 0) return false;
      JooqLabels.replace(sql, List.of(machine));
      JooqNews.ofMachines(sql, List.of(machine.id()), "changed");
      return true;
    } catch (IntegrityConstraintViolationException taken) {
      throw new NameTaken(machine.name().value(), taken);
    }
  }

  private static Map<Field<?>, @Nullable Object> values(DSLContext sql, Machine machine) {
    var listing = machine.listing();
    var room = listing.room();
    var roomId = room == null ? null : JooqRooms.idsOf(sql, List.of(room)).get(room);
    var row = JooqMachineRows.valuesOf(listing, roomId);
    var values = new HashMap<Field<?>, @Nullable Object>();
    for (var i = 0; i < row.length; i++) values.put(JooqMachineRows.COLUMNS.get(i), row[i]);
    values.put(MACHINE.LIFE_CYCLE, machine.upkeep().lifeCycle().code());
    values.put(MACHINE.VERSION, machine.upkeep().version() + 1);
    return values;
  }
}
