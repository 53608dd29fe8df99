package org.rollcall.schedule.calendar;

import static org.rollcall.db.Tables.BOOKING;
import static org.rollcall.db.Tables.ROOM;
import static org.rollcall.db.Tables.ROOM_HOURS;
import static org.rollcall.db.Tables.SITE_CALENDAR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.rollcall.store.Database;

/** What does the site's calendar say, by the database? */
public final class JooqCalendars implements Calendars {
  /** Machines that stand in no room. */
  private static final long NOWHERE = 0;

  private final Database database;

  public JooqCalendars(Database database) {
    this.database = database;
  }

  @Override
  public Kept kept() {
    return database.call(JooqCalendars::kept);
  }

  private static Kept kept(DSLContext sql) {
    var row = sql.selectFrom(SITE_CALENDAR).where(SITE_CALENDAR.ID.eq(1)).fetchSingle();
    return new Kept(CalendarJson.read(row.getContent()), row.getVersion());
  }

  @Override
  public boolean keep(SiteCalendar calendar, int version) {
    return database.call(
        sql ->
            sql.update(SITE_CALENDAR)
                    .set(SITE_CALENDAR.CONTENT, CalendarJson.write(calendar))
                    .set(SITE_CALENDAR.VERSION, version + 1)
                    .where(SITE_CALENDAR.ID.eq(1), SITE_CALENDAR.VERSION.eq(version))
                    .execute()
                == 1);
  }

  @Override
  public void refresh(Instant now) {
    database.call(
        sql -> {
          var hours = new OpenHours(kept(sql).calendar());
          var bookings = bookings(sql, now);
          var known = sql.selectFrom(ROOM_HOURS).fetchMap(ROOM_HOURS.ROOM_ID, JooqCalendars::span);
          var rooms = new ArrayList<>(sql.select(ROOM.ID).from(ROOM).fetch(ROOM.ID));
          rooms.add(NOWHERE);
          for (var room : rooms) {
            var next = hours.next(room, bookings.getOrDefault(room, List.of()), now);
            var before = Optional.ofNullable(known.remove(room));
            if (!next.equals(before)) write(sql, room, next);
          }
          known.keySet().forEach(gone -> write(sql, gone, Optional.empty()));
          return rooms.size();
        });
  }

  private static Map<Long, List<Span>> bookings(DSLContext sql, Instant now) {
    var bookings = new HashMap<Long, List<Span>>();
    sql.selectFrom(BOOKING)
        .where(BOOKING.ENDS_AT.gt(now))
        .forEach(
            row ->
                bookings
                    .computeIfAbsent(row.getRoomId(), _ -> new ArrayList<>())
                    .add(new Span(row.getStartsAt(), row.getEndsAt())));
    return bookings;
  }

  private static Span span(org.rollcall.db.tables.records.RoomHoursRecord row) {
    return new Span(row.getOpenFrom(), row.getOpenUntil());
  }

  private static void write(DSLContext sql, long room, Optional<Span> open) {
    if (open.isEmpty()) {
      sql.deleteFrom(ROOM_HOURS).where(ROOM_HOURS.ROOM_ID.eq(room)).execute();
      return;
    }
    sql.insertInto(ROOM_HOURS)
        .set(ROOM_HOURS.ROOM_ID, room)
        .set(ROOM_HOURS.OPEN_FROM, open.get().from())
        .set(ROOM_HOURS.OPEN_UNTIL, open.get().to())
        .onConflict(ROOM_HOURS.ROOM_ID)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  @Override
  public Optional<Span> hours(long room) {
    return database.call(
        sql ->
            sql.selectFrom(ROOM_HOURS)
                .where(ROOM_HOURS.ROOM_ID.eq(room))
                .fetchOptional(JooqCalendars::span));
  }
}
