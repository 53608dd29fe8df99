package org.rollcall.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;
import org.rollcall.inventory.Room;
import org.rollcall.inventory.search.JooqMachineSearch;
import org.rollcall.run.Claim;
import org.rollcall.run.JooqRuns;
import org.rollcall.run.Order;
import org.rollcall.run.Plan;
import org.rollcall.run.RunChange;
import org.rollcall.run.Terms;
import org.rollcall.schedule.calendar.JooqCalendars;
import org.rollcall.schedule.calendar.SiteCalendar;
import org.rollcall.store.Database;
import org.rollcall.store.Stores;

/** What becomes of schedules in a database, whichever it is? */
public interface SchedulesContract {
  Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  Plan PLAN = Plan.of(Map.of(Application.OFFICE, new KmsAddress("kms19.example.edu.tw", 1688)));

  Database database();

  private Schedules schedules() {
    return new JooqSchedules(database());
  }

  /** A room of PCs that nobody has had before. */
  private String room(int pcs) {
    var room = "R-" + UUID.randomUUID();
    Stores.in(database()).newMachines(new Room(room), pcs);
    return room;
  }

  private Schedule daily(String room, Schedule.Missed missed, Instant next) {
    var terms = Terms.ONE_SHOT.with(new Terms.Hours(true, true));
    var work = new Schedule.Work("room:" + room, PLAN, terms, Duration.ofHours(20));
    var when = new Schedule.When(new Trigger.Daily(LocalTime.NOON), missed);
    var made = new Schedule.Made("王小明", NOON);
    return schedules().add(new Schedule(0, room, work, when, true, made, next, 1)).orElseThrow();
  }

  private Clockwork clockwork(Undertaking undertaking) {
    var search = new JooqMachineSearch(database());
    var meant = new Meant(search, schedules());
    var calendars = new JooqCalendars(database());
    return new Clockwork(
        database(), schedules(), calendars, meant, undertaking, ScheduleNews.NOBODY);
  }

  private long started(Order order, List<org.rollcall.inventory.Machine> machines) {
    var runs = new JooqRuns(database());
    var run = runs.create(order, List.of(machines), NOON);
    runs.apply(run.id(), new RunChange(RunChange.Kind.STARTED, "test", NOON, null));
    return run.id();
  }

  @Test
  default void an_instant_that_many_servers_see_makes_one_run() {
    var schedule = daily(room(2), Schedule.Missed.CATCH_UP, NOON);
    try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 8; i++) {
        servers.execute(() -> clockwork(this::started).fireDue(() -> NOON));
      }
    }
    var firings = schedules().firings(schedule.id(), 10);
    assertThat(firings).extracting(Firing::result).containsExactly(Firing.Result.ORDERED);
    assertThat(firings.getFirst().machines()).isEqualTo(2);
    assertThat(schedules().byId(schedule.id()).orElseThrow().nextAt())
        .isEqualTo(NOON.plus(Duration.ofDays(1)));
  }

  @Test
  default void a_server_that_dies_while_it_fires_has_done_nothing_and_the_next_one_does_it() {
    var schedule = daily(room(1), Schedule.Missed.CATCH_UP, NOON);
    var dying =
        clockwork(
            (order, machines) -> {
              started(order, machines);
              throw new IllegalStateException("the server dies");
            });
    dying.fireDue(() -> NOON);
    assertThat(schedules().firings(schedule.id(), 10)).isEmpty();
    assertThat(schedules().pending(schedule.id())).isEmpty();

    clockwork(this::started).fireDue(() -> NOON);
    assertThat(schedules().pending(schedule.id())).hasSize(1);
  }

  @Test
  default void what_was_missed_for_days_is_done_once_or_not_at_all_as_was_said() {
    var longAgo = NOON.minus(Duration.ofDays(5));
    var catches = daily(room(1), Schedule.Missed.CATCH_UP, longAgo);
    var skips = daily(room(1), Schedule.Missed.SKIP, longAgo);

    clockwork(this::started).fireDue(() -> NOON.plusSeconds(1));

    assertThat(schedules().firings(catches.id(), 10))
        .extracting(Firing::result)
        .containsExactly(Firing.Result.ORDERED);
    assertThat(schedules().firings(skips.id(), 10))
        .extracting(Firing::result)
        .containsExactly(Firing.Result.MISSED);
  }

  @Test
  default void old_firings_are_forgotten_but_for_the_last_and_those_that_are_still_waited_for() {
    var idle = daily(room(1), Schedule.Missed.SKIP, NOON.minus(Duration.ofDays(9)));
    var busy = daily(room(1), Schedule.Missed.CATCH_UP, NOON);
    for (var day = 0; day < 3; day++) {
      var now = NOON.plus(Duration.ofDays(day));
      clockwork(this::started).fireDue(() -> now);
    }
    new JooqOldFirings(database()).forget(NOON.plus(Duration.ofDays(100)));

    assertThat(schedules().firings(busy.id(), 10)).hasSize(3);
    assertThat(schedules().firings(idle.id(), 10))
        .extracting(Firing::result)
        .containsExactly(Firing.Result.ORDERED, Firing.Result.ORDERED);
  }

  @Test
  default void what_cannot_be_ordered_is_kept_with_its_reason_and_does_not_stop_the_next() {
    var schedule = daily(room(1), Schedule.Missed.CATCH_UP, NOON);
    clockwork(
            (_, _) -> {
              throw new Undertaking.Refused("credential_unknown");
            })
        .fireDue(() -> NOON);

    var firing = schedules().firings(schedule.id(), 1).getFirst();
    assertThat(firing.result()).isEqualTo(Firing.Result.REFUSED);
    assertThat(firing.detail()).isEqualTo("credential_unknown");
  }

  @Test
  default void a_newcomer_is_looked_after_once() {
    var room = room(1);
    var seen = daily(room, Schedule.Missed.CATCH_UP, NOON);
    var when = new Schedule.When(new Trigger.Appears(), Schedule.Missed.CATCH_UP);
    var appears =
        schedules()
            .edit(
                new Schedule(
                    seen.id(), room, seen.work(), when, true, seen.made(), NOON, seen.version()))
            .orElseThrow();
    clockwork(this::started).fireDue(() -> NOON);
    var later = NOON.plus(Duration.ofMinutes(6));
    clockwork(this::started).fireDue(() -> later);
    var newcomer = Stores.in(database()).newMachines(new Room(room), 1).getFirst();
    clockwork(this::started).fireDue(() -> later.plus(Duration.ofMinutes(6)));

    assertThat(schedules().firings(appears.id(), 10))
        .extracting(Firing::machines)
        .containsExactly(1, 1);
    assertThat(schedules().known(appears.id())).hasSize(2).contains(newcomer.id());
  }

  @Test
  default void a_machine_is_visited_only_while_its_room_is_open_for_long_enough() {
    var room = room(1);
    var stores = Stores.in(database());
    var calendars = new JooqCalendars(database());
    var nights = new SiteCalendar.Hours(null, EnumSet.allOf(DayOfWeek.class), 22 * 60, 24 * 60);
    var before = calendars.kept();
    calendars.keep(
        new SiteCalendar(SiteCalendar.USUAL_ZONE, List.of(), List.of(), List.of(nights)),
        before.version());
    try {
      var machines = stores.machines().in(new Room(room));
      var terms = Terms.ONE_SHOT.with(new Terms.Hours(true, true));
      var run = started(new Order(PLAN, terms, "t", "t", NOON.plus(Duration.ofDays(1))), machines);
      var ten = Instant.parse("2026-03-02T14:00:00Z");

      assertThat(claimed(run, NOON)).isZero();
      assertThat(claimed(run, ten.minusSeconds(1))).isZero();
      // A visit may take a quarter of an hour; one that began later could end after midnight.
      assertThat(claimed(run, ten.plus(Duration.ofMinutes(106)))).isZero();
      assertThat(claimed(run, ten.plus(Duration.ofMinutes(104)))).isOne();
    } finally {
      calendars.keep(before.calendar(), before.version() + 1);
      calendars.refresh(NOON);
    }
  }

  private int claimed(long run, Instant now) {
    new JooqCalendars(database()).refresh(now);
    var claim = new Claim("node", 5, run, now, Duration.ofMinutes(5));
    return Stores.in(database()).targets().claim(claim).size();
  }
}
