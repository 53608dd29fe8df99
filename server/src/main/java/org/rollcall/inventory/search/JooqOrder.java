package org.rollcall.inventory.search;

import static org.rollcall.db.Tables.MACHINE;
import static org.rollcall.db.Tables.ROOM;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** In which order do rows come, and which come after one of them? */
record JooqOrder(Sort sort) {
  Field<?> key() {
    return switch (sort.by()) {
      case NAME -> MACHINE.NAME_KEY;
      case ROOM -> ROOM.NAME_KEY;
      case EXPIRES -> MACHINE.EXPIRES_AT;
      case SEEN -> MACHINE.SEEN_AT;
      case STATE -> MACHINE.WORST;
    };
  }

  /** The table that has the key: that of machines, with their rooms where those have it. */
  Table<?> table() {
    return sort.by() == Sort.By.ROOM
        ? MACHINE.leftJoin(ROOM).on(ROOM.ID.eq(MACHINE.ROOM_ID))
        : MACHINE;
  }

  List<SortField<?>> fields() {
    return fields(key(), MACHINE.NAME_KEY);
  }

  /** The same order by the columns of a table that has them under other names. */
  List<SortField<?>> fields(Field<?> key, Field<String> nameKey) {
    var name = sort.descending() ? nameKey.desc() : nameKey.asc();
    if (sort.by() == Sort.By.NAME) return List.of(name);
    return List.of(sort.descending() ? key.desc() : key.asc(), name);
  }

  Cursor cursor(Record row) {
    var value = row.get(key());
    return new Cursor(value == null ? null : value.toString(), row.get(MACHINE.NAME_KEY));
  }

  /** What is not known counts as the highest, in both databases. */
  Condition after(Cursor cursor) {
    return switch (sort.by()) {
      case NAME -> beyond(MACHINE.NAME_KEY, cursor.key());
      case ROOM -> after(ROOM.NAME_KEY, cursor.value(), cursor.key());
      case EXPIRES -> after(MACHINE.EXPIRES_AT, instant(cursor.value()), cursor.key());
      case SEEN -> after(MACHINE.SEEN_AT, instant(cursor.value()), cursor.key());
      case STATE -> after(MACHINE.WORST, number(cursor.value()), cursor.key());
    };
  }

  private <T> Condition after(Field<T> field, @Nullable T value, String name) {
    var next = beyond(MACHINE.NAME_KEY, name);
    if (value == null) {
      var known = sort.descending() ? field.isNotNull() : DSL.falseCondition();
      return field.isNull().and(next).or(known);
    }
    var here = field.eq(value).and(next).or(beyond(field, value));
    return sort.descending() ? here : here.or(field.isNull());
  }

  private <T> Condition beyond(Field<T> field, T value) {
    return sort.descending() ? field.lt(value) : field.gt(value);
  }

  private static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static @Nullable Integer number(@Nullable String text) {
    try {
      return text == null ? null : Integer.valueOf(text);
    } catch (NumberFormatException _) {
      return null;
    }
  }
}
