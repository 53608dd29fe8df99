package org.rollcall.compliance.asof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * At which time is the fleet looked at?
 *
 * @param before what was read until then counts, and nothing later
 * @param day the day at whose end that is; null where it is a moment within one
 */
public record AsOf(Instant before, @Nullable LocalDate day) {
  /** The end of that day; today is not over, so it is looked at as it is now. */
  public static AsOf day(LocalDate day, Instant now, ZoneId zone) {
    var end = day.plusDays(1).atStartOfDay(zone).toInstant();
    return end.isAfter(now) ? moment(now) : new AsOf(end, day);
  }

  /** That moment, and what was read in it. */
  public static AsOf moment(Instant now) {
    // As fine as every store keeps it, so that the same report can be asked for again.
    return new AsOf(now.truncatedTo(ChronoUnit.MILLIS).plusMillis(1), null);
  }

  /** On which day of the site's calendar that is. */
  public LocalDate date(ZoneId zone) {
    return before.minusMillis(1).atZone(zone).toLocalDate();
  }
}
