package org.rollcall.schedule.calendar;

import static org.rollcall.db.Tables.BOOKING;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.store.CleanText;
import org.rollcall.store.Database;
import org.rollcall.store.JooqBatch;

/** When are rooms taken, by the database? */
public final class JooqBookings implements Bookings {
  private static final int LONGEST_TITLE = 300;

  private final Database database;

  public JooqBookings(Database database) {
    this.database = database;
  }

  @Override
  public void replace(long room, List<Booking> bookings) {
    database.call(
        sql -> {
          sql.deleteFrom(BOOKING).where(BOOKING.ROOM_ID.eq(room)).execute();
          var insert =
              sql.insertInto(
                      BOOKING, BOOKING.ROOM_ID, BOOKING.TITLE, BOOKING.STARTS_AT, BOOKING.ENDS_AT)
                  .values(null, null, null, (Instant) null);
          JooqBatch.run(sql, insert, bookings.stream().map(one -> row(room, one)).toList());
          return bookings.size();
        });
  }

  private static @Nullable Object[] row(long room, Booking booking) {
    var title = CleanText.line(booking.title(), LONGEST_TITLE);
    return new @Nullable Object[] {room, title, booking.when().from(), booking.when().to()};
  }

  @Override
  public List<Booking> of(long room, Instant after, int most) {
    return database.call(
        sql ->
            sql.selectFrom(BOOKING)
                .where(BOOKING.ROOM_ID.eq(room), BOOKING.ENDS_AT.gt(after))
                .orderBy(BOOKING.STARTS_AT, BOOKING.ID)
                .limit(most)
                .fetch(
                    row ->
                        new Booking(row.getTitle(), new Span(row.getStartsAt(), row.getEndsAt()))));
  }
}
