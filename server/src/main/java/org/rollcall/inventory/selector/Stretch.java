package org.rollcall.inventory.selector;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From when to when is meant, on the clock?
 *
 * @param from the first instant that belongs to it; null for ever before
 * @param to the first that does not belong to it any more; null for ever after
 */
public record Stretch(@Nullable Instant from, @Nullable Instant to) {
  /** Where and when a selector is read: days begin somewhere, and distances count from now. */
  public record Here(Instant now, ZoneId zone) {}

  static Stretch of(Value.Time time, Here here, boolean ahead) {
    return switch (time.moment()) {
      case Moment.Day day -> ofDay(time, day, here.zone());
      case Moment.Distance distance when ahead -> ofAhead(time, distance, here.now());
      case Moment.Distance distance -> ofAge(time, distance, here.now());
    };
  }

  private static Stretch ofDay(Value.Time time, Moment.Day day, ZoneId zone) {
    return switch (time.comparison()) {
      case BEFORE -> new Stretch(null, day.start(zone));
      case UP_TO -> new Stretch(null, day.end(zone));
      case AFTER -> new Stretch(day.end(zone), null);
      case FROM -> new Stretch(day.start(zone), null);
      case ON -> new Stretch(day.start(zone), day.end(zone));
      case BETWEEN -> new Stretch(day.start(zone), ((Moment.Day) until(time)).end(zone));
    };
  }

  private static Stretch ofAhead(Value.Time time, Moment.Distance distance, Instant now) {
    var then = now.plus(distance.duration());
    return switch (time.comparison()) {
      case BEFORE, UP_TO -> new Stretch(null, then);
      case AFTER, FROM, ON -> new Stretch(then, null);
      case BETWEEN -> new Stretch(then, now.plus(((Moment.Distance) until(time)).duration()));
    };
  }

  /** Less than so long ago is later than then. */
  private static Stretch ofAge(Value.Time time, Moment.Distance distance, Instant now) {
    var then = now.minus(distance.duration());
    return switch (time.comparison()) {
      case BEFORE, UP_TO -> new Stretch(then, null);
      case AFTER, FROM, ON -> new Stretch(null, then);
      case BETWEEN -> new Stretch(now.minus(((Moment.Distance) until(time)).duration()), then);
    };
  }

  private static Moment until(Value.Time time) {
    return Objects.requireNonNull(time.until());
  }
}
