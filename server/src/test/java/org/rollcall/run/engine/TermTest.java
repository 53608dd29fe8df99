package org.rollcall.run.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.Room;
import org.rollcall.inventory.search.JooqMachineSearch;
import org.rollcall.notify.Delivery;
import org.rollcall.notify.Dispatch;
import org.rollcall.notify.JooqOutbox;
import org.rollcall.notify.JooqRecipients;
import org.rollcall.notify.JooqRunNotices;
import org.rollcall.notify.Letter;
import org.rollcall.notify.Noticeboard;
import org.rollcall.notify.Recipient;
import org.rollcall.notify.Rule;
import org.rollcall.notify.RunNotices;
import org.rollcall.notify.Severity;
import org.rollcall.notify.Undelivered;
import org.rollcall.run.Claim;
import org.rollcall.run.Claimed;
import org.rollcall.run.Order;
import org.rollcall.run.Outcome;
import org.rollcall.run.Plan;
import org.rollcall.run.Retry;
import org.rollcall.run.RunChange;
import org.rollcall.run.RunState;
import org.rollcall.run.Settlement;
import org.rollcall.run.Terms;
import org.rollcall.run.Visited;
import org.rollcall.schedule.Clockwork;
import org.rollcall.schedule.Firing;
import org.rollcall.schedule.JooqSchedules;
import org.rollcall.schedule.Meant;
import org.rollcall.schedule.Schedule;
import org.rollcall.schedule.ScheduleNotices;
import org.rollcall.schedule.Trigger;
import org.rollcall.schedule.calendar.JooqCalendars;
import org.rollcall.schedule.calendar.SiteCalendar;
import org.rollcall.schedule.followup.FollowUp;
import org.rollcall.schedule.followup.FollowUpNotices;
import org.rollcall.schedule.followup.FollowUps;
import org.rollcall.schedule.followup.JooqFollowUps;
import org.rollcall.schedule.followup.Noticing;
import org.rollcall.schedule.followup.Progress;
import org.rollcall.schedule.followup.Pursuit;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.store.Stores;

/**
 * A term of twenty weeks by a lab clock, in a zone whose clock is put back in the middle of it:
 * what is done of itself, when, and who is told?
 */
class TermTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 14);
  private static final int DAYS = 20 * 7;
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Set<LocalDate> HOLIDAYS =
      Set.of(LocalDate.of(2026, 10, 3), LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26));
  private static final LocalDate KMS_DOWN = FIRST.plusDays(22);
  private static final LocalDate MAIL_DOWN = FIRST.plusDays(36);
  private static final List<LocalTime> TICKS =
      List.of(LocalTime.of(0, 30), LocalTime.of(7, 5), LocalTime.of(22, 0), LocalTime.of(23, 30));

  private final Database database =
      Database.open(StoreLocation.memory("term-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
  private final Stores stores = Stores.in(database);
  private Instant now = at(FIRST, LocalTime.MIDNIGHT);
  private final Conductor conductor = new Conductor(EngineStores.in(database), () -> now);
  private final Settlement settlement =
      new Settlement(
          database, stores.attempts(), stores.targets(), new Retry(Duration.ofMinutes(10), 3));
  private final JooqCalendars calendars = new JooqCalendars(database);
  private final JooqSchedules schedules = new JooqSchedules(database);
  private final JooqRecipients recipients = new JooqRecipients(database);
  private final JooqOutbox outbox = new JooqOutbox(database);
  private final JooqMachineSearch search = new JooqMachineSearch(database);
  private final Noticeboard board =
      new Noticeboard(database, outbox, recipients, search, () -> ZONE);
  private final JooqFollowUps followUps = new JooqFollowUps(database);
  private final FollowUpNotices followUpNews = new FollowUpNotices(board, () -> now);
  private final Noticing noticing = new Noticing(database, followUps, followUpNews);
  private final Pursuit pursuit =
      new Pursuit(database, followUps, stores.machines(), this::undertake, followUpNews);
  private final Clockwork clockwork =
      new Clockwork(
          database,
          schedules,
          calendars,
          new Meant(search, schedules),
          this::undertake,
          new ScheduleNotices(board));
  private final RunNotices runNotices = new RunNotices(new JooqRunNotices(database), board);
  private final Dispatch dispatch = new Dispatch(outbox, recipients, this::carry, () -> ZONE);

  private final Map<Long, SimulatedWindows> pcs = new LinkedHashMap<>();
  private final Map<String, Letter> letters = new HashMap<>();
  private boolean dies;
  private int visits;
  private int refusals;

  @AfterEach
  void close() {
    database.close();
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ZONE).toInstant();
  }

  private LocalDate today() {
    return now.atZone(ZONE).toLocalDate();
  }

  private long undertake(Order order, List<Machine> machines) {
    var run = stores.runs().create(order, List.of(machines), now);
    stores.runs().apply(run.id(), new RunChange(RunChange.Kind.STARTED, "test", now, null));
    if (dies) {
      dies = false;
      throw new IllegalStateException("the server is killed in the middle of a firing");
    }
    return run.id();
  }

  private void carry(Letter letter, Recipient recipient) throws Undelivered {
    if (today().equals(MAIL_DOWN)) throw new Undelivered("mail_server_away");
    assertThat(letters.put(letter.id(), letter)).as("sent twice: " + letter.subject()).isNull();
  }

  private void setUp() {
    for (var room : List.of("A101", "B202", "C303")) {
      for (var machine : stores.newMachines(new Room(room), 6)) {
        pcs.put(machine.id(), new SimulatedWindows(machine, room, now));
      }
    }
    var nights = new SiteCalendar.Hours(null, EnumSet.allOf(DayOfWeek.class), 22 * 60, 6 * 60);
    var closed = HOLIDAYS.stream().map(day -> new SiteCalendar.Days("holiday", day, day)).toList();
    var term = new SiteCalendar.Term("term", FIRST, FIRST.plusDays(DAYS));
    calendars.keep(new SiteCalendar(ZONE, List.of(term), closed, List.of(nights)), 1);
    var kms = new KmsAddress("kms19.example.edu.tw", 1688);
    var plan = Plan.of(Map.of(Application.WINDOWS, kms));
    var terms = Terms.ONE_SHOT.with(new Terms.Hours(true, true));
    followUps.set(new FollowUps.Setting(plan, terms, 14, 1));
    var work = new Schedule.Work("", plan, terms, Duration.ofDays(3));
    var sundays = new Trigger.Weekly(Set.of(DayOfWeek.SUNDAY), LocalTime.of(22, 0));
    var made = new Schedule.Made("王小明", now);
    var first = at(FIRST.plusDays(6), LocalTime.of(22, 0));
    schedules.add(
        new Schedule(
            0,
            "weekly",
            work,
            new Schedule.When(sundays, Schedule.Missed.CATCH_UP),
            true,
            made,
            first,
            1));
    var rules =
        List.of(
            new Rule(Set.of(), Severity.INFO, null, true),
            new Rule(Set.of(), Severity.URGENT, null, false));
    recipients.add(
        new Recipient(
            0,
            "office",
            new Recipient.Mail("office@example.edu.tw"),
            Language.EN,
            new Recipient.Times(22 * 60, 7 * 60, 7 * 60),
            rules,
            true,
            1));
  }

  @Test
  void
      at_the_end_every_pc_is_activated_or_named_nothing_ran_when_shut_and_nothing_was_told_twice() {
    setUp();
    for (var day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
      happen(day);
      for (var tick : TICKS) tick(at(day, tick));
    }

    assertThat(visits).isGreaterThan(300);
    assertThat(refusals).isPositive();
    everySundayWasFiredOnce();
    everyFollowUpIsOverOrToldOf();
    everyPcIsActivatedOrNamed();
    everythingWasTold();
  }

  /** What nobody planned, and what people do. */
  private void happen(LocalDate day) {
    var week = (int) java.time.temporal.ChronoUnit.DAYS.between(FIRST, day);
    pcs.values().forEach(pc -> pc.boot(day));
    if (week == 21) say("A101", FollowUp.Origin.PERSON);
    if (week == 56) image("B202"); // nobody says so
    if (week == 91) say("C303", FollowUp.Origin.WEBHOOK);
    if (day.equals(FIRST.plusDays(48))) dies = true; // a Sunday
  }

  private void image(String room) {
    inRoom(room).forEach(pc -> pc.image(now.plusSeconds(pc.machine().id())));
  }

  private List<SimulatedWindows> inRoom(String room) {
    return pcs.values().stream().filter(pc -> pc.room().equals(room)).toList();
  }

  private void say(String room, FollowUp.Origin origin) {
    image(room);
    var machines = inRoom(room).stream().map(pc -> pc.machine().id()).toList();
    var said = new FollowUp.Said(origin, "王小明", "", now);
    var due = now.plus(Duration.ofDays(14));
    var id = stores.machines().byId(machines.getFirst()).orElseThrow().room();
    assertThat(id).isNotNull();
    followUps.open(
        new FollowUp(0, room, null, said, now, due, FollowUp.State.OPEN, null, null, null),
        machines);
  }

  private void tick(Instant instant) {
    now = instant;
    calendars.refresh(now);
    clockwork.fireDue(() -> now);
    noticing.look(now);
    pursuit.pursueAll(now);
    for (var owed : stores.targets().probe(now, 100)) {
      if (pc(owed.machine().id()).isOn(today())) stores.targets().appeared(owed.id(), now);
    }
    var claim = new Claim("node", 100, null, now, LEASE);
    for (var claimed : stores.targets().claim(claim)) visit(claimed);
    stores.runs().open().forEach(conductor::review);
    stores.runs().open().stream()
        .filter(run -> run.state() == RunState.STOPPING)
        .forEach(conductor::review);
    runNotices.look(now);
    dispatch.sendDue(() -> now);
  }

  private SimulatedWindows pc(long machine) {
    return Objects.requireNonNull(pcs.get(machine));
  }

  private void visit(Claimed claimed) {
    visits++;
    var local = now.atZone(ZONE);
    var night = local.getHour() >= 22 || local.getHour() < 6;
    assertThat(night && !HOLIDAYS.contains(local.toLocalDate())).as("ran at " + local).isTrue();
    var run = stores.runs().byId(claimed.target().run()).orElseThrow();
    var attempt = stores.attempts().open(claimed.lease(), "node", now);
    var pc = pc(claimed.target().machine().id());
    var ending = pc.visited(stores, attempt.id(), now, today().equals(KMS_DOWN), today());
    if (ending.outcome() instanceof Outcome.Refused) refusals++;
    settlement.settle(run, claimed, new Visited(attempt, ending), now, true, false);
  }

  private void everySundayWasFiredOnce() {
    var firings = schedules.firings(schedules.all().getFirst().id(), 100);
    assertThat(firings).extracting(Firing::result).containsOnly(Firing.Result.ORDERED);
    assertThat(firings)
        .extracting(firing -> firing.dueAt().atZone(ZONE).toLocalTime())
        .containsOnly(LocalTime.of(22, 0));
    assertThat(firings).hasSize(20);
  }

  private void everyFollowUpIsOverOrToldOf() {
    var all = followUps.latest(null, 100);
    assertThat(all).extracting(FollowUp::name).containsOnly("A101", "B202", "C303");
    for (var one : all) {
      if (one.state() == FollowUp.State.DONE) continue;
      assertThat(one.state()).isEqualTo(FollowUp.State.OVERDUE);
      var missing =
          followUps.items(one.id()).stream().filter(item -> !item.progress().isDone()).toList();
      assertThat(missing)
          .extracting(item -> item.progress())
          .isSubsetOf(Progress.FROZEN, Progress.UNTIL_REBOOT);
    }
  }

  private void everyPcIsActivatedOrNamed() {
    var told = letters.values().stream().map(Letter::text).collect(Collectors.joining("\n"));
    var named = new HashSet<String>();
    for (var pc : pcs.values()) {
      var name = pc.machine().name().value();
      if (told.contains("- " + name + ": ")) named.add(name);
      if (!pc.isActivated(now)) assertThat(named).contains(name);
    }
    var off = inRoom("A101").getFirst().machine().name().value();
    assertThat(told).contains("- " + off + ": not seen since");
    assertThat(pcs.values().stream().filter(pc -> !pc.isActivated(now)).count()).isLessThan(2);
  }

  private void everythingWasTold() {
    var deliveries = outbox.latest(new Delivery.Filter(null, null, null), 1_000);
    var late = new ArrayList<Delivery>();
    for (var delivery : deliveries) {
      if (delivery.state() != Delivery.State.SENT && delivery.dueAt().isBefore(now)) {
        late.add(delivery);
      }
    }
    assertThat(late).isEmpty();
    assertThat(deliveries).extracting(one -> one.told().notice()).doesNotHaveDuplicates();
  }
}
