package org.rollcall.run.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.search.JooqMachineSearch;
import org.rollcall.lab.ProductView;
import org.rollcall.lab.SimulatedPc;
import org.rollcall.run.Order;
import org.rollcall.run.RunChange;
import org.rollcall.run.RunState;
import org.rollcall.run.TargetState;
import org.rollcall.run.Terms;
import org.rollcall.schedule.Clockwork;
import org.rollcall.schedule.Firing;
import org.rollcall.schedule.JooqSchedules;
import org.rollcall.schedule.Meant;
import org.rollcall.schedule.Schedule;
import org.rollcall.schedule.ScheduleNews;
import org.rollcall.schedule.Trigger;
import org.rollcall.schedule.calendar.JooqCalendars;
import org.rollcall.schedule.calendar.SiteCalendar;

/** A schedule that fires over a classroom of the practice lab, by its real protocol. */
class LabScheduleTest {
  private static final Trigger SUNDAYS =
      new Trigger.Weekly(Set.of(DayOfWeek.SUNDAY), LocalTime.of(22, 0));

  private static Schedule weekly(RoomUnderTest room, Instant due) {
    var terms = Terms.ONE_SHOT.with(new Terms.Hours(true, false));
    var work = new Schedule.Work("", room.plan(), terms, Duration.ofHours(8));
    var when = new Schedule.When(SUNDAYS, Schedule.Missed.CATCH_UP);
    var made = new Schedule.Made("王小明", due);
    var wanted = new Schedule(0, "weekly", work, when, true, made, due, 1);
    return new JooqSchedules(room.database()).add(wanted).orElseThrow();
  }

  /** What a server does with what is due. */
  private static int fire(RoomUnderTest room, Instant now) {
    var schedules = new JooqSchedules(room.database());
    var meant = new Meant(new JooqMachineSearch(room.database()), schedules);
    return new Clockwork(
            room.database(),
            schedules,
            new JooqCalendars(room.database()),
            meant,
            (order, machines) -> started(room, order, machines, now),
            ScheduleNews.NOBODY)
        .fireDue(() -> now);
  }

  private static long started(
      RoomUnderTest room, Order order, List<Machine> machines, Instant now) {
    var runs = room.stores.runs();
    var run = runs.create(order, List.of(machines), now);
    runs.apply(run.id(), new RunChange(RunChange.Kind.STARTED, "test", now, null));
    return run.id();
  }

  @Test
  void who_was_off_and_whom_a_stopped_server_left_are_activated_by_the_server_that_comes_after() {
    try (var room = new RoomUnderTest("healthy", 6)) {
      var machines = room.machines();
      var late = room.lab.pcs().getLast();
      late.powerOff();
      var now = Instant.now();
      var schedule = weekly(room, now.minusSeconds(1));

      assertThat(fire(room, now)).isOne();
      assertThat(fire(room, now)).isZero();
      room.nudge();
      Awaitility.await().until(() -> room.inHand() > 0 || someEnded(room));
      room.stopServer();
      assertThat(isActivated(late)).isFalse();
      late.powerOn();
      room.startServer();

      var firings = new JooqSchedules(room.database()).firings(schedule.id(), 10);
      assertThat(firings).extracting(Firing::result).containsExactly(Firing.Result.ORDERED);
      var id = (long) Objects.requireNonNull(firings.getFirst().run());
      var run = room.stores.runs().byId(id).orElseThrow();
      room.await(run, RunState.FINISHED);
      assertThat(room.stores.targets().tally(id).in(TargetState.ENDED)).isEqualTo(machines.size());
      assertThat(room.lab.pcs()).allMatch(LabScheduleTest::isActivated);
      assertThat(new JooqSchedules(room.database()).all().getFirst().nextAt())
          .matches(LabScheduleTest::isSundayNight);
    }
  }

  private static boolean someEnded(RoomUnderTest room) {
    var run = room.stores.runs().open().getFirst();
    return room.stores.targets().tally(run.id()).in(TargetState.ENDED) > 0;
  }

  private static boolean isActivated(SimulatedPc pc) {
    return pc.products().stream()
        .filter(product -> product.partialKey() != null)
        .map(ProductView::state)
        .allMatch("licensed"::equals);
  }

  private static boolean isSundayNight(Instant at) {
    var local = at.atZone(SiteCalendar.USUAL_ZONE);
    return local.getDayOfWeek() == DayOfWeek.SUNDAY && local.getHour() == 22;
  }
}
