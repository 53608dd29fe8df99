package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rollcall.inventory.Endpoint;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.MacAddress;
import org.rollcall.inventory.MachineName;
import org.rollcall.inventory.Room;
import org.rollcall.store.Stores;

/** What a store of wake-ups does, whichever it is. */
public interface WakesContract {
  Instant NOON = Instant.parse("2026-03-02T04:00:00.123456Z");
  AtomicInteger NEXT = new AtomicInteger();

  Stores stores();

  Wakes wakes();

  @Test
  default void a_target_is_woken_by_one_node_and_again_after_a_while() {
    var target = sleepers(newRoom(), 1).getFirst();
    var later = NOON.plus(Waker.AGAIN_AFTER);

    assertThat(wakes().take(target.id(), NOON, NOON.minus(Waker.AGAIN_AFTER))).isTrue();
    assertThat(wakes().take(target.id(), NOON.plusSeconds(1), NOON.minusSeconds(1))).isFalse();
    assertThat(wokenAt(target)).isEqualTo(NOON);
    assertThat(wakes().take(target.id(), later, NOON)).isTrue();
    assertThat(wokenAt(target)).isEqualTo(later);
  }

  @Test
  default void of_many_who_wake_a_target_at_once_one_does() throws Exception {
    var target = sleepers(newRoom(), 1).getFirst();

    assertThat(atOnce(() -> wakes().take(target.id(), NOON, NOON.minusSeconds(60)))).isEqualTo(1);
  }

  @Test
  default void what_could_not_be_sent_was_not_woken() {
    var target = sleepers(newRoom(), 1).getFirst();
    wakes().take(target.id(), NOON, NOON);

    wakes().giveBack(target.id(), null);
    assertThat(wokenAt(target)).isNull();

    wakes().giveBack(target.id(), NOON.minusSeconds(900));
    assertThat(wokenAt(target)).isEqualTo(NOON.minusSeconds(900));
  }

  @Test
  default void a_target_that_has_ended_is_left_alone() {
    var target = sleepers(newRoom(), 1).getFirst();
    stores().targets().close(target.run(), new Outcome.Stopped("operator"), NOON);

    assertThat(wakes().take(target.id(), NOON, NOON)).isFalse();
    assertThat(wokenAt(target)).isNull();
  }

  @Test
  default void neighbours_call_those_of_their_room_who_were_woken_and_did_not_appear() {
    var room = newRoom();
    var targets = sleepers(room, 4);
    var elsewhere = sleepers(newRoom(), 1).getFirst();
    wake(targets.get(0), NOON.minusSeconds(60));
    wake(targets.get(1), NOON.minusSeconds(30));
    wake(targets.get(2), NOON.minus(Waker.GIVEN_UP_AFTER).minusSeconds(1));
    wake(elsewhere, NOON);

    var spelt = new Room(room.name().toLowerCase(Locale.ROOT));
    assertThat(wakes().unanswered(relay(targets.getFirst(), spelt, NOON, 60)))
        .containsExactly(mac(targets.get(1)), mac(targets.get(0)));
    assertThat(wakes().unanswered(relay(targets.getFirst(), room, NOON.plusSeconds(60), 1)))
        .containsExactly(mac(targets.get(1)));
  }

  @Test
  default void a_room_has_one_turn_a_minute_whoever_asks() throws Exception {
    var room = newRoom();
    var target = sleepers(room, 1).getFirst();
    wake(target, NOON);

    var turns = atOnce(() -> !wakes().unanswered(relay(target, room, NOON, 60)).isEmpty());

    assertThat(turns).isEqualTo(1);
    assertThat(wakes().unanswered(relay(target, room, NOON.plusSeconds(59), 60))).isEmpty();
    var again =
        atOnce(() -> !wakes().unanswered(relay(target, room, NOON.plusSeconds(60), 60)).isEmpty());
    assertThat(again).isEqualTo(1);
  }

  @Test
  default void nobody_to_call_takes_no_turn() {
    var room = newRoom();
    var target = sleepers(room, 1).getFirst();

    assertThat(wakes().unanswered(relay(target, room, NOON, 60))).isEmpty();
    wake(target, NOON);
    assertThat(wakes().unanswered(relay(target, room, NOON, 60))).hasSize(1);
  }

  private static Room newRoom() {
    return new Room("Sleep " + NEXT.incrementAndGet());
  }

  /** A run over new machines of this room, all of which have turned out to be off. */
  private List<Target> sleepers(Room room, int count) {
    var listings = new ArrayList<Listing>();
    for (int i = 0; i < count; i++) {
      var number = NEXT.incrementAndGet();
      var name = "sleeper-" + number;
      var mac = new MacAddress("02%010X".formatted(number));
      var endpoint = Endpoint.at(new Hostname(name));
      listings.add(new Listing(new MachineName(name), endpoint, room, mac, null, Map.of()));
    }
    var run = TargetsContract.runOver(stores(), stores().machines().upsert(listings));
    var claim = new Claim("node", 1, run, NOON, Duration.ofMinutes(5));
    for (int i = 0; i < count; i++) {
      var lease = stores().targets().claim(claim).getFirst().lease();
      stores().targets().owe(lease, new Target.Owed(OwedFor.PRESENCE, NOON.plusSeconds(60)));
    }
    return stores().targets().ofRun(run);
  }

  private void wake(Target target, Instant at) {
    assertThat(wakes().take(target.id(), at, at)).isTrue();
  }

  private @Nullable Instant wokenAt(Target target) {
    return stores().targets().byId(target.id()).orElseThrow().progress().wokenAt();
  }

  private static MacAddress mac(Target target) {
    return Objects.requireNonNull(target.machine().mac());
  }

  private static Wakes.Relay relay(Target target, Room room, Instant at, int most) {
    return new Wakes.Relay(
        target.run(),
        room,
        at,
        NOON.minus(Waker.GIVEN_UP_AFTER),
        at.minus(Waker.RELAY_PAUSE),
        most);
  }

  /** How many of twenty who do this at once are told yes. */
  private static long atOnce(Callable<Boolean> deed) throws Exception {
    var done = new ArrayList<Future<Boolean>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) done.add(threads.submit(deed));
    }
    long yes = 0;
    for (var one : done) if (one.get()) yes++;
    return yes;
  }
}
