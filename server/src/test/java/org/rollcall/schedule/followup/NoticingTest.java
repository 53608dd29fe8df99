package org.rollcall.schedule.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;
import org.rollcall.inventory.Identity;
import org.rollcall.inventory.Installation;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.Room;
import org.rollcall.run.Census;
import org.rollcall.run.JooqRestoring;
import org.rollcall.run.Observation;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.store.Stores;

/** Which PCs were imaged anew though nobody said so, and which only put their disk back? */
class NoticingTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final Instant IMAGE_ENDS = NOON.minus(Duration.ofDays(40));

  private final Database database =
      Database.open(StoreLocation.memory("noticing-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
  private final Stores stores = Stores.in(database);
  private final FollowUps followUps = new JooqFollowUps(database);
  private final Noticing noticing = new Noticing(database, followUps, FollowUpNews.NOBODY);
  private Instant now = NOON;

  @AfterEach
  void close() {
    database.close();
  }

  private List<Machine> activated(String room, int pcs) {
    var machines = stores.newMachines(new Room(room), pcs);
    machines.forEach(one -> read(one, 0, "cmid-" + one.id(), now.plus(Duration.ofDays(170))));
    return machines;
  }

  /** The PC is read as activated until then; or as lapsed, where that is past. */
  private void read(Machine machine, int windows, String cmid, Instant until) {
    var licensed = until.isAfter(now);
    var minutes = licensed ? Duration.between(now, until).toMinutes() : null;
    var state = licensed ? ProductState.LICENSED : ProductState.NOTIFICATION;
    var sku = "e0c42288-980c-4788-a014-c080d2e1926e";
    var reading =
        new Reading(
            "Windows(R), Education edition",
            sku,
            "ABCDE",
            Reading.KMS_CLIENT,
            state,
            null,
            minutes,
            null);
    var id = machine.id();
    var identity = new Identity(cmid, "bios-" + id, "serial-" + id, "sid-" + windows, now);
    stores.readings().compare(id, identity);
    stores.machines().identify(id, identity);
    var installed = IMAGE_ENDS.truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(windows));
    var census = new Census(new Installation("sid-" + windows, installed, "Windows 11"), true);
    stores.readings().record(id, null, census, List.of(Observation.of(reading, now)));
  }

  private void later(Duration time) {
    now = now.plus(time);
  }

  @Test
  void another_windows_is_an_imaging_and_latecomers_of_the_room_join_it() {
    var room = activated("A101", 4);
    later(Duration.ofDays(1));
    room.subList(0, 2).forEach(one -> read(one, 1, "new-" + one.id(), IMAGE_ENDS));
    noticing.look(now);
    later(Duration.ofDays(3));
    read(room.get(2), 1, "new-x", IMAGE_ENDS);
    noticing.look(now);

    var found = followUps.open();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().name()).isEqualTo("A101");
    assertThat(found.getFirst().said().signs()).contains("new_windows", "new_cmid");
    assertThat(followUps.items(found.getFirst().id())).hasSize(3);
  }

  @Test
  void most_of_a_room_that_went_back_to_one_state_got_one_image() {
    var room = activated("B202", 5);
    later(Duration.ofDays(1));
    room.subList(0, 4).forEach(one -> read(one, 0, "cmid-" + one.id(), IMAGE_ENDS));
    noticing.look(now);

    assertThat(followUps.open()).hasSize(1);
    assertThat(followUps.items(followUps.open().getFirst().id())).hasSize(4);
    assertThat(followUps.restores(room.getFirst().id())).isFalse();
  }

  @Test
  void a_pc_that_goes_back_alone_restores_its_disk_and_is_neither_imaged_nor_stalled() {
    var pc = activated("C303", 8).getFirst();
    var frozen = now.plus(Duration.ofDays(100));
    later(Duration.ofDays(1));
    read(pc, 0, "cmid-" + pc.id(), frozen);
    noticing.look(now);
    assertThat(followUps.restores(pc.id())).isFalse();
    later(Noticing.SETTLES);
    noticing.look(now);

    assertThat(followUps.open()).isEmpty();
    assertThat(followUps.restores(pc.id())).isTrue();
    later(Duration.ofDays(1));
    read(pc, 0, "cmid-" + pc.id(), frozen.minus(Duration.ofDays(10)));
    assertThat(standing(pc)).isEqualTo("renewing");
  }

  @Test
  void what_a_person_says_of_a_pc_counts_against_what_is_found() {
    var restoring = new JooqRestoring(database);
    var pc = activated("D404", 8).getFirst();
    assertThat(restoring.say(pc.id(), version(pc), true)).isTrue();
    assertThat(restoring.by(pc.id())).contains("person");
    assertThat(restoring.among(List.of(pc.id(), -1L))).containsExactly(pc.id());
    assertThat(restoring.say(pc.id(), version(pc) - 1, false)).isFalse();

    assertThat(restoring.say(pc.id(), version(pc), false)).isTrue();
    followUps.restoring(List.of(pc.id()));
    assertThat(restoring.by(pc.id())).isEmpty();

    assertThat(restoring.say(pc.id(), version(pc), null)).isTrue();
    followUps.restoring(List.of(pc.id()));
    assertThat(restoring.by(pc.id())).contains("reading");
  }

  private int version(Machine pc) {
    return stores.machines().byId(pc.id()).orElseThrow().upkeep().version();
  }

  @Test
  void follow_ups_that_are_over_for_long_are_forgotten_and_no_others() {
    var pc = activated("E505", 1).getFirst();
    var over = followUps.open(said("E505 spring"), List.of(pc.id()));
    var open = followUps.open(said("E505 summer"), List.of(pc.id()));
    followUps.end(over.id(), FollowUp.State.CLOSED, now);

    assertThat(new JooqOldFollowUps(database).forget(now)).isZero();
    assertThat(new JooqOldFollowUps(database).forget(now.plusSeconds(1))).isOne();
    assertThat(followUps.byId(over.id())).isEmpty();
    assertThat(followUps.items(open.id())).hasSize(1);
  }

  private FollowUp said(String name) {
    var said = new FollowUp.Said(FollowUp.Origin.PERSON, "王小明", "", now);
    var due = now.plus(Duration.ofDays(14));
    return new FollowUp(0, name, null, said, now, due, FollowUp.State.OPEN, null, null, null);
  }

  private @Nullable String standing(Machine pc) {
    return new org.rollcall.inventory.search.JooqMachineSearch(database)
        .products(pc.id())
        .getFirst()
        .standing();
  }

  @Test
  void a_pc_has_come_as_far_as_what_was_read_of_it_shows() {
    assertThat(Progress.of(evidence(null, false, false, false, null))).isEqualTo(Progress.WAITING);
    assertThat(Progress.of(evidence(NOON, false, false, false, null))).isEqualTo(Progress.REACHED);
    assertThat(Progress.of(evidence(NOON, false, false, true, null))).isEqualTo(Progress.FROZEN);
    assertThat(Progress.of(evidence(NOON, true, true, false, NOON))).isEqualTo(Progress.CLONED);
    assertThat(Progress.of(evidence(NOON, true, false, true, NOON)))
        .isEqualTo(Progress.UNTIL_REBOOT);
    assertThat(Progress.of(evidence(NOON, true, false, false, NOON))).isEqualTo(Progress.ACTIVATED);
    var nextDay = NOON.plus(Duration.ofDays(1));
    assertThat(Progress.of(evidence(nextDay, true, false, false, NOON)))
        .isEqualTo(Progress.VERIFIED);
  }

  private static Progress.Evidence evidence(
      @Nullable Instant readAt,
      boolean activated,
      boolean cloned,
      boolean restores,
      @Nullable Instant proven) {
    return new Progress.Evidence(false, readAt, activated, cloned, restores, proven);
  }
}
