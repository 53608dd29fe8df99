package org.rollcall.web.schedule;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.NameTaken;
import org.rollcall.schedule.Meant;
import org.rollcall.schedule.Occasions;
import org.rollcall.schedule.Schedule;
import org.rollcall.schedule.Schedules;
import org.rollcall.schedule.Trigger;
import org.rollcall.schedule.calendar.Calendars;
import org.rollcall.store.Transactions;
import org.rollcall.web.json.Edition;
import org.rollcall.web.problem.Problem;

/** Who changed what about the schedules? Each change and its record share one fate. */
@Singleton
final class ScheduleEdits {
  private final Transactions transactions;
  private final Schedules schedules;
  private final Calendars calendars;
  private final Meant meant;
  private final Audit audit;
  private final InstantSource clock;

  ScheduleEdits(
      Transactions transactions,
      Schedules schedules,
      Calendars calendars,
      Meant meant,
      Audit audit,
      InstantSource clock) {
    this.transactions = transactions;
    this.schedules = schedules;
    this.calendars = calendars;
    this.meant = meant;
    this.audit = audit;
    this.clock = clock;
  }

  /** As it would be kept. */
  Schedule made(ScheduleRequest asked, String by) {
    var now = clock.instant();
    return new Schedule(
        0,
        asked.name(),
        asked.work(),
        asked.when(),
        asked.enabled(),
        new Schedule.Made(by, now),
        next(asked.when().trigger(), now),
        1);
  }

  private @Nullable Instant next(Trigger trigger, Instant now) {
    return new Occasions(calendars.calendar()).next(trigger, now).orElse(null);
  }

  Schedule add(ScheduleRequest asked, String by) {
    var values = Map.of("value", asked.name());
    return transactions.together(
        () -> {
          var added =
              schedules
                  .add(made(asked, by))
                  .orElseThrow(() -> Problem.conflict("schedule_there", values));
          know(added);
          record(by, "schedule_added", added);
          return added;
        });
  }

  Schedule edit(Schedule before, ScheduleRequest asked, int seen, String by) {
    var now = clock.instant();
    // One whose trigger stays is not made to fire again, nor kept from firing what is due.
    var same = before.enabled() && before.trigger().equals(asked.when().trigger());
    var next = same ? before.nextAt() : next(asked.when().trigger(), now);
    var wanted =
        new Schedule(
            before.id(),
            asked.name(),
            asked.work(),
            asked.when(),
            asked.enabled(),
            before.made(),
            next,
            seen);
    try {
      return transactions.together(
          () -> {
            var kept = schedules.edit(wanted).orElseThrow(Edition::changedMeanwhile);
            know(kept);
            record(by, "schedule_changed", kept);
            return kept;
          });
    } catch (NameTaken _) {
      throw Problem.conflict("schedule_there", Map.of("value", asked.name()));
    }
  }

  /** Who is there already is no newcomer. */
  private void know(Schedule schedule) {
    if (!(schedule.trigger() instanceof Trigger.Appears)) return;
    var zone = calendars.calendar().zone();
    var there = meant.selected(schedule.work().selector(), clock.instant(), zone);
    schedules.know(schedule.id(), there.stream().map(Machine::id).toList());
  }

  void remove(Schedule schedule, int seen, String by) {
    transactions.together(
        () -> {
          if (!schedules.remove(schedule.id(), seen)) throw Edition.changedMeanwhile();
          record(by, "schedule_removed", schedule);
          return schedule;
        });
  }

  private void record(String by, String code, Schedule schedule) {
    var details =
        Map.of(
            "name", schedule.name(),
            "trigger", schedule.trigger().code(),
            "selector", schedule.work().selector());
    audit.record(new Deed(by, code, "schedule/" + schedule.id(), details, clock.instant()));
  }
}
