package org.rollcall.schedule;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What makes a schedule fire? Times are those of the clock on the site's walls. */
public sealed interface Trigger {
  List<String> CODES =
      List.of(
          "once", "daily", "weekly", "monthly", "cron", "term_start", "before_expiry", "appears");

  record Once(LocalDateTime at) implements Trigger {}

  record Daily(LocalTime at) implements Trigger {}

  record Weekly(Set<DayOfWeek> days, LocalTime at) implements Trigger {
    public Weekly {
      if (days.isEmpty()) throw new IllegalArgumentException("a week has a day at least");
      days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }
  }

  /**
   * Once a month.
   *
   * @param day 1 to 31; the last one of a month that is shorter
   */
  record Monthly(int day, LocalTime at) implements Trigger {
    public Monthly {
      if (day < 1 || day > 31) throw new IllegalArgumentException("no month has a day " + day);
    }
  }

  /** The five fields of a crontab. */
  record Cron(CronTimes times) implements Trigger {}

  /**
   * With each term.
   *
   * @param daysBefore how many days before its first one; negative for after
   */
  record TermStart(int daysBefore, LocalTime at) implements Trigger {}

  /** Each day, for those machines of which a product lapses within so many days. */
  record BeforeExpiry(int days, LocalTime at) implements Trigger {}

  /** For each machine that the schedule has not seen before. */
  record Appears() implements Trigger {}

  /** The stable code: stored and sent as it stands. */
  default String code() {
    return switch (this) {
      case Once _ -> "once";
      case Daily _ -> "daily";
      case Weekly _ -> "weekly";
      case Monthly _ -> "monthly";
      case Cron _ -> "cron";
      case TermStart _ -> "term_start";
      case BeforeExpiry _ -> "before_expiry";
      case Appears _ -> "appears";
    };
  }

  /** Whether it is about those machines of a selection only that call for it. */
  default boolean picks() {
    return this instanceof BeforeExpiry || this instanceof Appears;
  }
}
