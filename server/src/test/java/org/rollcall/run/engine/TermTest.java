package org.rollcall.run.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.db.Tables.ATTEMPT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.inventory.JooqMachines;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.MachineName;
import org.rollcall.lab.clock.SettableLabClock;
import org.rollcall.notify.Delivery;
import org.rollcall.notify.JooqOutbox;
import org.rollcall.notify.Letter;
import org.rollcall.notify.Recipient;
import org.rollcall.notify.Undelivered;
import org.rollcall.schedule.Firing;
import org.rollcall.schedule.JooqSchedules;
import org.rollcall.schedule.followup.FollowUp;
import org.rollcall.schedule.followup.JooqFollowUps;
import org.rollcall.schedule.followup.Progress;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;

/**
 * A term of twenty weeks over three rooms of the practice lab, by the lab's clock and in a zone
 * whose clocks are put back in the middle of it: what is done of itself, when, and who is told?
 */
class TermTest {
  private static final int DAYS = 20 * 7;
  private static final int KMS_DOWN = 22;
  private static final int MAIL_DOWN = 36;
  private static final int KILLED_FIRING = 48;
  private static final int KILLED_VISITING = 62;
  private static final LocalTime NOON = LocalTime.NOON;
  private static final LocalTime NIGHT = LocalTime.of(22, 0);
  private static final List<LocalTime> TICKS =
      List.of(LocalTime.of(0, 30), LocalTime.of(7, 5), NIGHT, LocalTime.of(23, 30));
  private static final TermSite SITE =
      new TermSite(
          ZoneId.of("Europe/Berlin"),
          LocalDate.of(2026, 9, 14),
          DAYS,
          Set.of(
              LocalDate.of(2026, 10, 3), LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26)));

  private final Database database =
      Database.open(StoreLocation.memory("term-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
  private final SettableLabClock clock =
      new SettableLabClock(SITE.at(SITE.first(), LocalTime.MIDNIGHT));
  private final TermRooms rooms = new TermRooms(clock);
  private final JooqMachines machines = new JooqMachines(database);
  private final JooqFollowUps followUps = new JooqFollowUps(database);
  private final Map<String, Letter> letters = new HashMap<>();
  private TermServer server = started();
  private int today;

  private TermServer started() {
    return new TermServer(database, rooms.lab(), clock::instant, SITE.zone(), this::carry);
  }

  @AfterEach
  void close() {
    server.close();
    database.close();
    rooms.close();
  }

  private void carry(Letter letter, Recipient recipient) throws Undelivered {
    if (today == MAIL_DOWN) throw new Undelivered("mail_server_away");
    assertThat(letters.put(letter.id(), letter)).as("sent twice: " + letter.subject()).isNull();
  }

  @Test
  void
      at_the_end_every_pc_is_activated_or_named_nothing_ran_when_shut_and_nothing_was_told_twice() {
    SITE.keepIn(database);
    machines.upsert(rooms.lab().pcs().stream().map(RoomUnderTest::listing).toList());
    for (today = 0; today < DAYS; today++) {
      for (var time : TICKS) {
        if (time.equals(NIGHT)) happen();
        pass(time);
      }
    }

    everySundayWasFiredOnce();
    nothingWasTouchedWhenShut();
    everyFollowUpIsOverOrToldOf();
    everyPcIsActivatedOrNamed();
    everythingWasTold();
  }

  private void moveTo(LocalTime time) {
    var then = SITE.at(SITE.first().plusDays(today), time);
    clock.advance(Duration.between(clock.instant(), then));
  }

  private void pass(LocalTime time) {
    moveTo(time);
    if (time.equals(NIGHT) && today == KILLED_FIRING) {
      server.dieFiring();
      server = started();
    } else if (time.equals(NIGHT) && today == KILLED_VISITING) {
      server.dieVisiting();
      server = started();
    } else {
      server.tick();
    }
  }

  /** What nobody planned, and what people do by day. */
  private void happen() {
    moveTo(NOON);
    if (today == 21) say("A101", FollowUp.Origin.PERSON);
    if (today == 56) rooms.image("B202", today); // nobody says so
    if (today == 91) say("C303", FollowUp.Origin.WEBHOOK);
    rooms.kms(today != KMS_DOWN);
    rooms.evening(today);
  }

  private void say(String room, FollowUp.Origin origin) {
    rooms.image(room, today);
    var in = rooms.in(room).stream().map(pc -> machine(pc.name())).toList();
    var now = clock.instant();
    var said = new FollowUp.Said(origin, "王小明", "", now);
    var due = now.plus(Duration.ofDays(14));
    followUps.open(
        new FollowUp(0, room, null, said, now, due, FollowUp.State.OPEN, null, null, null),
        in.stream().map(Machine::id).toList());
  }

  private Machine machine(String name) {
    return machines.byName(new MachineName(name)).orElseThrow();
  }

  private void everySundayWasFiredOnce() {
    var schedules = new JooqSchedules(database);
    var firings = schedules.firings(schedules.all().getFirst().id(), 100);
    var sundays = IntStream.range(0, 20).mapToObj(week -> SITE.first().plusDays(6 + 7L * week));
    assertThat(firings)
        .extracting(Firing::dueAt)
        .containsExactlyInAnyOrderElementsOf(sundays.map(day -> SITE.at(day, NIGHT)).toList());
    assertThat(firings).extracting(Firing::result).containsOnly(Firing.Result.ORDERED);
  }

  /** By what the PCs themselves kept of it. */
  private void nothingWasTouchedWhenShut() {
    var touched =
        rooms.lab().pcs().stream().flatMap(pc -> pc.commandLog().stream().map(one -> one.start()));
    var instants = touched.toList();
    assertThat(instants).hasSizeGreaterThan(300).allMatch(SITE::isOpen);
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
    for (var pc : rooms.lab().pcs()) {
      if (pc != rooms.restored()) assertThat(TermRooms.isActivated(pc)).as(pc.name()).isTrue();
    }
    assertThat(told).contains("- " + rooms.restored().name() + ": ");
    assertThat(told).contains("- " + rooms.cupboard().name() + ": not seen since");
    // A KMS host that is down for a day holds up whom it was to activate, until it is back.
    assertThat(blockedOn(KMS_DOWN)).isPositive();
  }

  private int blockedOn(int day) {
    var from = SITE.at(SITE.first().plusDays(day), NOON);
    var to = from.plus(Duration.ofDays(1));
    var blocked = ATTEMPT.OUTCOME.eq("blocked");
    return database.call(
        sql -> {
          assertThat(sql.fetchCount(ATTEMPT, blocked.and(ATTEMPT.OPENED_AT.lt(from)))).isZero();
          assertThat(sql.fetchCount(ATTEMPT, blocked.and(ATTEMPT.OPENED_AT.gt(to)))).isZero();
          return sql.fetchCount(ATTEMPT, blocked);
        });
  }

  private void everythingWasTold() {
    var deliveries = new JooqOutbox(database).latest(new Delivery.Filter(null, null, null), 1_000);
    assertThat(deliveries).isNotEmpty().noneMatch(one -> isLate(one, clock.instant()));
    assertThat(deliveries).extracting(one -> one.told().notice()).doesNotHaveDuplicates();
    assertThat(deliveries).anyMatch(one -> one.tries() > 1); // the mail server was away
  }

  private static boolean isLate(Delivery delivery, Instant now) {
    return delivery.state() != Delivery.State.SENT && delivery.dueAt().isBefore(now);
  }
}
