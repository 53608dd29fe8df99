package org.rollcall.notify;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** When does a message to a recipient leave, by the clock on the site's walls? */
record Timing(Recipient.Times times, ZoneId zone) {
  /** At once, or when the quiet hours end that it falls into. */
  Instant atOnce(Instant now, Severity severity) {
    var from = times.quietFrom();
    var to = times.quietTo();
    if (severity == Severity.URGENT || from == null || to == null || from.equals(to)) return now;
    var minute = now.atZone(zone).toLocalTime().toSecondOfDay() / 60;
    var quiet = from < to ? minute >= from && minute < to : minute >= from || minute < to;
    return quiet ? next(to, now) : now;
  }

  Instant digest(Instant now) {
    return next(times.digestAt(), now);
  }

  private Instant next(int minute, Instant now) {
    var time = LocalTime.ofSecondOfDay(minute * 60L);
    var today = now.atZone(zone).toLocalDate();
    var first = today.atTime(time).atZone(zone).toInstant();
    return first.isAfter(now) ? first : today.plusDays(1).atTime(time).atZone(zone).toInstant();
  }
}
