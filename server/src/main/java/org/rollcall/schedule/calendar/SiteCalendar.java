package org.rollcall.schedule.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By which clock does the site live, when are its terms, and when are its rooms empty?
 *
 * @param closed days on which nothing is touched
 * @param hours when rooms may be touched; where none are said they may be at any time
 */
public record SiteCalendar(ZoneId zone, List<Term> terms, List<Days> closed, List<Hours> hours) {
  public static final ZoneId USUAL_ZONE = ZoneId.of("Asia/Taipei");
  public static final SiteCalendar EMPTY =
      new SiteCalendar(USUAL_ZONE, List.of(), List.of(), List.of());
  public static final int MINUTES_A_DAY = 24 * 60;

  public SiteCalendar {
    terms = List.copyOf(terms);
    closed = List.copyOf(closed);
    hours = List.copyOf(hours);
  }

  /** From when to when is taught? */
  public record Term(String name, LocalDate first, LocalDate last) {
    public Term {
      if (last.isBefore(first)) throw new IllegalArgumentException("a term ends after it begins");
    }
  }

  /** Some days that have a name, the first and the last belonging to them. */
  public record Days(String name, LocalDate first, LocalDate last) {
    public Days {
      if (last.isBefore(first)) throw new IllegalArgumentException("days end after they begin");
    }

    boolean has(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /**
   * On these days of the week, from one minute of the day to another; past midnight where it ends
   * before it begins.
   *
   * @param room whose hours they are; null for all rooms that have none of their own
   */
  public record Hours(@Nullable Long room, Set<DayOfWeek> days, int from, int to) {
    public Hours {
      if (days.isEmpty()) throw new IllegalArgumentException("hours are of a day at least");
      if (from < 0 || from >= MINUTES_A_DAY || to < 0 || to > MINUTES_A_DAY || from == to) {
        throw new IllegalArgumentException("hours go from one minute of the day to another");
      }
      days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }
  }

  boolean isClosed(LocalDate day) {
    return closed.stream().anyMatch(days -> days.has(day));
  }

  /** The hours of a room: its own, else those of all rooms. */
  List<Hours> hoursOf(long room) {
    var own = hours.stream().filter(one -> one.room() != null && one.room() == room).toList();
    return own.isEmpty() ? hours.stream().filter(one -> one.room() == null).toList() : own;
  }

  /** The term of that day, or the next one. */
  public Optional<Term> termOn(LocalDate day) {
    return terms.stream()
        .filter(term -> !term.last().isBefore(day))
        .min(java.util.Comparator.comparing(Term::first));
  }
}
