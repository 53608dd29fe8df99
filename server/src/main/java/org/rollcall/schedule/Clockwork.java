package org.rollcall.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.rollcall.inventory.Machine;
import org.rollcall.run.Order;
import org.rollcall.schedule.calendar.Calendars;
import org.rollcall.schedule.calendar.SiteCalendar;
import org.rollcall.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is due, and what comes of it? A firing, its run and the next instant are one transaction
 * under the lock of the schedule's row: two servers that see the same instant make one run, and one
 * that dies in between has made none.
 */
public final class Clockwork {
  /** Longer than the pause of the sweep and a restart: before that nothing was missed. */
  static final Duration LATE = Duration.ofMinutes(15);

  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

  private final Transactions transactions;
  private final Schedules schedules;
  private final Calendars calendars;
  private final Meant meant;
  private final Undertaking undertaking;
  private final ScheduleNews news;

  public Clockwork(
      Transactions transactions,
      Schedules schedules,
      Calendars calendars,
      Meant meant,
      Undertaking undertaking,
      ScheduleNews news) {
    this.transactions = transactions;
    this.schedules = schedules;
    this.calendars = calendars;
    this.meant = meant;
    this.undertaking = undertaking;
    this.news = news;
  }

  /** Does whatever is due, and says how many runs were made. */
  public int fireDue(InstantSource clock) {
    var made = 0;
    for (var id : schedules.due(clock.instant())) {
      try {
        var firing = transactions.together(() -> fire(id, clock.instant()));
        if (firing.flatMap(one -> Optional.ofNullable(one.run())).isPresent()) made++;
      } catch (RuntimeException failed) {
        // One that fails keeps none of the others from going; it comes again with the next sweep.
        LOG.error("schedule {} could not fire", id, failed);
      }
    }
    return made;
  }

  private Optional<Firing> fire(long id, Instant now) {
    var locked = schedules.lock(id).filter(one -> one.enabled() && isDue(one, now));
    if (locked.isEmpty()) return Optional.empty();
    var schedule = locked.get();
    var calendar = calendars.calendar();
    var then = schedule.next(next(schedule, now, calendar));
    var firing = firing(schedule, now, calendar);
    if (firing.result() == Firing.Result.NOBODY && schedule.trigger() instanceof Trigger.Appears) {
      schedules.put(then); // nobody came: not worth a row every five minutes
      return Optional.empty();
    }
    schedules.fired(firing, then);
    news.of(schedule, firing);
    return Optional.of(firing);
  }

  private static boolean isDue(Schedule schedule, Instant now) {
    var due = schedule.nextAt();
    return due != null && !due.isAfter(now);
  }

  private static @org.jspecify.annotations.Nullable Instant next(
      Schedule schedule, Instant now, SiteCalendar calendar) {
    return new Occasions(calendar).next(schedule.trigger(), now).orElse(null);
  }

  private Firing firing(Schedule schedule, Instant now, SiteCalendar calendar) {
    var due = java.util.Objects.requireNonNull(schedule.nextAt());
    var late = Duration.between(due, now).compareTo(LATE) > 0;
    if (late && schedule.when().missed() == Schedule.Missed.SKIP) {
      return new Firing(schedule.id(), due, now, Firing.Result.MISSED, null, null, 0);
    }
    try {
      var machines = meant.calling(schedule, now, calendar.zone());
      if (machines.isEmpty()) {
        return new Firing(schedule.id(), due, now, Firing.Result.NOBODY, null, null, 0);
      }
      var run = undertaking.undertake(order(schedule, now), machines);
      know(schedule, machines);
      return new Firing(schedule.id(), due, now, Firing.Result.ORDERED, null, run, machines.size());
    } catch (Undertaking.Refused refused) {
      return new Firing(schedule.id(), due, now, Firing.Result.REFUSED, refused.code(), null, 0);
    }
  }

  private void know(Schedule schedule, List<Machine> machines) {
    if (!(schedule.trigger() instanceof Trigger.Appears)) return;
    schedules.know(schedule.id(), machines.stream().map(Machine::id).toList());
  }

  private static Order order(Schedule schedule, Instant now) {
    var work = schedule.work();
    return new Order(
        work.plan(), work.terms(), schedule.name(), schedule.made().by(), now.plus(work.lasts()));
  }
}
