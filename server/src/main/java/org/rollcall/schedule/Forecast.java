package org.rollcall.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Machine;
import org.rollcall.schedule.calendar.Calendars;

/** What will happen of itself, and to which machines, if nothing changes until then? */
public final class Forecast {
  /** A schedule that fires every minute fills a night with more than anybody reads. */
  private static final int MOST_OF_ONE = 100;

  private final Schedules schedules;
  private final Calendars calendars;
  private final Meant meant;

  public Forecast(Schedules schedules, Calendars calendars, Meant meant) {
    this.schedules = schedules;
    this.calendars = calendars;
    this.meant = meant;
  }

  /**
   * A firing that lies ahead.
   *
   * @param machines those for whom it would fire; null where only the instants were asked for
   * @param refused the code of why no run could be made
   */
  public record Coming(
      Schedule schedule,
      Instant dueAt,
      @Nullable List<Machine> machines,
      @Nullable String refused) {}

  /** What fires from now until then, the next first. */
  public List<Coming> until(Instant now, Instant then, boolean named) {
    var coming = new ArrayList<Coming>();
    for (var schedule : schedules.all()) {
      // Newcomers are looked for all the time; nobody knows of them before they come.
      if (!schedule.enabled() || schedule.trigger() instanceof Trigger.Appears) continue;
      var instants = instants(schedule, now, then);
      for (var at : instants) coming.add(named ? coming(schedule, at) : bare(schedule, at));
    }
    coming.sort(Comparator.comparing(Coming::dueAt).thenComparing(one -> one.schedule().name()));
    return coming;
  }

  private List<Instant> instants(Schedule schedule, Instant now, Instant then) {
    var occasions = new Occasions(calendars.calendar());
    var next = schedule.nextAt();
    if (next == null || !next.isBefore(then)) return List.of();
    // What is overdue fires at once.
    var first = next.isBefore(now) ? now : next;
    var instants = new ArrayList<>(List.of(first));
    var from = first.plusMillis(1);
    if (from.isBefore(then)) {
      instants.addAll(occasions.within(schedule.trigger(), from, then, MOST_OF_ONE - 1));
    }
    return instants;
  }

  private static Coming bare(Schedule schedule, Instant at) {
    return new Coming(schedule, at, null, null);
  }

  /** What a schedule would do if it fired at that moment. */
  public Coming coming(Schedule schedule, Instant at) {
    try {
      // Read as of then: who lapses within so many days of it is more than who does so today.
      var machines = meant.calling(schedule, at, calendars.calendar().zone());
      return new Coming(schedule, at, machines, null);
    } catch (Undertaking.Refused refused) {
      return new Coming(schedule, at, List.of(), refused.code());
    }
  }
}
