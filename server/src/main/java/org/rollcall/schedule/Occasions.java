package org.rollcall.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.schedule.calendar.SiteCalendar;

/**
 * When does a trigger fire next? Where the clock is put forward, what falls into the gap comes as
 * much later; where it is put back, what comes twice counts the first time.
 */
public final class Occasions {
  /** How often is looked for newcomers. */
  static final Duration LOOK = Duration.ofMinutes(5);

  private static final int A_WEEK_AND_A_DAY = 8;

  /** Most triggers fire within days; those that do not need few more looks. */
  private static final List<Integer> LOOKED_BACK = List.of(2, 9, 40, 400);

  private static final int MOST_LOOKED_AT = 1_000;

  private final SiteCalendar calendar;

  public Occasions(SiteCalendar calendar) {
    this.calendar = calendar;
  }

  /** The first instant after this one; empty when there is none that is known of. */
  public Optional<Instant> next(Trigger trigger, Instant after) {
    return switch (trigger) {
      case Trigger.Once(var at) -> Optional.of(instant(at)).filter(after::isBefore);
      case Trigger.Daily(var at) -> onDays(EnumSet.allOf(DayOfWeek.class), at, after);
      case Trigger.Weekly(var days, var at) -> onDays(days, at, after);
      case Trigger.Monthly(var day, var at) -> inMonths(day, at, after);
      case Trigger.BeforeExpiry(_, var at) -> onDays(EnumSet.allOf(DayOfWeek.class), at, after);
      case Trigger.Cron(var times) -> byCron(times, after);
      case Trigger.TermStart(var before, var at) -> withTerms(before, at, after);
      case Trigger.Appears _ -> Optional.of(after.truncatedTo(ChronoUnit.MINUTES).plus(LOOK));
    };
  }

  /** All of them within a span, as many as these at most. */
  public List<Instant> within(Trigger trigger, Instant from, Instant to, int most) {
    var all = new ArrayList<Instant>();
    var next = next(trigger, from.minusMillis(1));
    while (next.isPresent() && next.get().isBefore(to) && all.size() < most) {
      all.add(next.get());
      next = next(trigger, next.get());
    }
    return all;
  }

  /** The one before the instant; empty when none was within a year. */
  public Optional<Instant> last(Trigger trigger, Instant before) {
    for (var days : LOOKED_BACK) {
      var all = within(trigger, before.minus(Duration.ofDays(days)), before, MOST_LOOKED_AT);
      if (!all.isEmpty()) return Optional.of(all.getLast());
    }
    return Optional.empty();
  }

  private ZoneId zone() {
    return calendar.zone();
  }

  private Instant instant(LocalDateTime local) {
    return local.atZone(zone()).toInstant();
  }

  private Optional<Instant> onDays(Set<DayOfWeek> days, LocalTime at, Instant after) {
    var first = after.atZone(zone()).toLocalDate().minusDays(1);
    return first
        .datesUntil(first.plusDays(A_WEEK_AND_A_DAY + 1))
        .filter(day -> days.contains(day.getDayOfWeek()))
        .map(day -> instant(day.atTime(at)))
        .filter(after::isBefore)
        .findFirst();
  }

  private Optional<Instant> inMonths(int day, LocalTime at, Instant after) {
    var first = YearMonth.from(after.atZone(zone())).minusMonths(1);
    return Stream.iterate(first, month -> month.plusMonths(1))
        .map(month -> month.atDay(Math.min(day, month.lengthOfMonth())))
        .map(date -> instant(date.atTime(at)))
        .filter(after::isBefore)
        .findFirst();
  }

  private Optional<Instant> byCron(CronTimes times, Instant after) {
    // Some hours back, since an hour that comes twice lies before itself.
    var local = times.next(after.atZone(zone()).toLocalDateTime().minusHours(3));
    while (local.isPresent() && !after.isBefore(instant(local.get()))) {
      local = times.next(local.get());
    }
    return local.map(this::instant);
  }

  private Optional<Instant> withTerms(int daysBefore, LocalTime at, Instant after) {
    return calendar.terms().stream()
        .map(SiteCalendar.Term::first)
        .map((LocalDate first) -> instant(first.minusDays(daysBefore).atTime(at)))
        .filter(after::isBefore)
        .sorted()
        .findFirst();
  }
}
