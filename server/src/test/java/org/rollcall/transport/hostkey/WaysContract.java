package org.rollcall.transport.hostkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rollcall.inventory.Endpoint;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.JooqMachines;
import org.rollcall.inventory.JooqRooms;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.MachineName;
import org.rollcall.inventory.Protocol;
import org.rollcall.inventory.Room;
import org.rollcall.store.Database;
import org.rollcall.transport.Client;
import org.rollcall.transport.HostKey;
import org.rollcall.transport.HostKeys.Verdict;
import org.rollcall.transport.profile.Authentication;
import org.rollcall.transport.profile.Course;
import org.rollcall.transport.profile.Entered;
import org.rollcall.transport.profile.HostKeyTrust;
import org.rollcall.transport.profile.JooqMemory;
import org.rollcall.transport.profile.JooqTransportProfiles;
import org.rollcall.transport.profile.ListenerTrust;
import org.rollcall.transport.profile.Passage;
import org.rollcall.transport.profile.Reliance;
import org.rollcall.transport.profile.Speech;
import org.rollcall.transport.profile.TransportProfile;
import org.rollcall.transport.profile.TransportProfiles;
import org.rollcall.transport.profile.TransportProfiles.Place;

/** What the stores of ways and keys do together, whichever database it is. */
public interface WaysContract {
  Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  HostKey FIRST = new HostKey("ssh-ed25519", "A".repeat(43));
  HostKey OTHER = new HostKey("ssh-ed25519", "B".repeat(43));
  HostKey THIRD = new HostKey("ssh-ed25519", "C".repeat(43));

  Database database();

  private TransportProfiles profiles() {
    return new JooqTransportProfiles(database());
  }

  private KeptKeys kept(Instant now) {
    return new JooqKeptKeys(database(), () -> now);
  }

  private Verdict judge(Machine machine, HostKey key, Instant now) {
    var host = machine.endpoint().address().value();
    return new JooqHostKeys(database(), profiles(), KeyNews.NOBODY, () -> now).judge(host, 22, key);
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
  }

  private Machine machine(@Nullable Room room) {
    var name = fresh();
    var listing =
        new Listing(
            new MachineName(name),
            Endpoint.at(new Hostname(name + ".test")),
            room,
            null,
            null,
            Map.of());
    return new JooqMachines(database()).upsert(List.of(listing)).getFirst();
  }

  private long room(Room room) {
    return new JooqRooms(database()).take(room).id();
  }

  private boolean choose(Place place, @Nullable Long profile) {
    return profiles().choose(place, profile, profiles().choice(place).orElseThrow().version());
  }

  private TransportProfile profile(HostKeyTrust keys) {
    var reliance = new Reliance(ListenerTrust.SERVER, null, keys);
    return profiles()
        .add(new TransportProfile(0, fresh(), Speech.WHICHEVER, reliance, "a note", 1))
        .orElseThrow();
  }

  @Test
  default void a_profile_is_kept_as_it_was_said_and_edited_by_the_quicker_one_only() {
    var pinned = new Reliance(ListenerTrust.PINNED, "AB".repeat(32), HostKeyTrust.KNOWN);
    var speech = new Speech(Protocol.WINRM_HTTPS, Client.WSMAN, 5999, Authentication.KERBEROS);
    var added =
        profiles()
            .add(new TransportProfile(0, "Lab " + fresh(), speech, pinned, null, 1))
            .orElseThrow();

    assertThat(profiles().byId(added.id())).contains(added);
    assertThat(added.reliance().trusted()).isEqualTo("ab".repeat(32));
    assertThat(profiles().add(added)).as("the name is taken").isEmpty();
    var edited = profiles().edit(added).orElseThrow();
    assertThat(edited.version()).isEqualTo(2);
    assertThat(profiles().edit(added)).isEmpty();
    assertThat(profiles().remove(added.id(), 1)).isFalse();
    assertThat(profiles().remove(added.id(), 2)).isTrue();
  }

  @Test
  default void whoever_chooses_after_somebody_quicker_changes_nothing() {
    var place = new Place.OfRoom(room(new Room(fresh())));
    var first = profile(HostKeyTrust.FIRST_USE);
    var seen = profiles().choice(place).orElseThrow();

    assertThat(seen.profile()).isNull();
    assertThat(profiles().choose(place, first.id(), seen.version())).isTrue();
    assertThat(profiles().choose(place, null, seen.version())).isFalse();
    assertThat(profiles().choice(place))
        .contains(new TransportProfiles.Choice(first, seen.version() + 1));
    assertThat(profiles().choice(new Place.OfRoom(999_999_999))).isEmpty();
  }

  @Test
  default void the_machines_choice_counts_before_the_rooms_and_the_rooms_before_the_sites() {
    var name = new Room(fresh());
    var machine = machine(name);
    var ofRoom = profile(HostKeyTrust.FIRST_USE);
    var own = profile(HostKeyTrust.FIRST_USE);
    var ofSite = profile(HostKeyTrust.FIRST_USE);

    choose(new Place.OfSite(), ofSite.id());
    assertThat(profiles().of(machine.id()).from()).isEqualTo(Course.From.SITE);
    choose(new Place.OfSite(), null);
    assertThat(profiles().of(machine.id())).isEqualTo(Course.NONE);
    choose(new Place.OfRoom(room(name)), ofRoom.id());
    assertThat(profiles().of(machine.id()).profile()).isEqualTo(ofRoom);
    assertThat(profiles().at(machine.endpoint().address().value().toUpperCase(Locale.ROOT)))
        .contains(ofRoom);
    choose(new Place.OfMachine(machine.id()), own.id());
    assertThat(profiles().of(machine.id()).profile()).isEqualTo(own);
    assertThat(profiles().of(machine.id()).from()).isEqualTo(Course.From.MACHINE);
    assertThat(profiles().remove(own.id(), 1)).as("somebody goes by it").isFalse();
    assertThat(profiles().use(ofRoom.id()).rooms()).isEqualTo(1);
  }

  @Test
  default void the_way_that_answered_holds_until_the_profile_is_changed_or_it_is_silent() {
    var machine = machine(null);
    var chosen = profile(HostKeyTrust.FIRST_USE);
    choose(new Place.OfMachine(machine.id()), chosen.id());
    var passage = new Passage(Protocol.SSH, Client.OVERTHERE, 22, Authentication.KEY);
    var memory = new JooqMemory(database());

    memory.entered(machine.id(), new Entered(passage, NOON, chosen.id(), chosen.version()));
    assertThat(profiles().of(machine.id()).stillHolds()).isTrue();
    assertThat(profiles().of(machine.id()).last()).extracting(Entered::passage).isEqualTo(passage);
    profiles().edit(chosen);
    assertThat(profiles().of(machine.id()).stillHolds()).isFalse();
    memory.entered(machine.id(), new Entered(passage, NOON, chosen.id(), 2));
    assertThat(profiles().of(machine.id()).stillHolds()).isTrue();
    memory.silent(machine.id());
    assertThat(profiles().of(machine.id()).stillHolds()).isFalse();
    assertThat(profiles().of(machine.id()).last()).as("people are still told").isNotNull();
  }

  @Test
  default void the_first_key_is_taken_and_another_one_waits_for_a_person() {
    var machine = machine(null);
    var host = machine.endpoint().address().value();

    assertThat(judge(machine, FIRST, NOON)).isEqualTo(Verdict.FIRST_SEEN);
    assertThat(judge(machine, FIRST, NOON)).isEqualTo(Verdict.KNOWN);
    assertThat(judge(machine, new HostKey("rsa-sha2-512", FIRST.sha256()), NOON))
        .as("the same key under another name of its algorithm")
        .isEqualTo(Verdict.KNOWN);
    assertThat(judge(machine, OTHER, NOON)).isEqualTo(Verdict.CHANGED);
    assertThat(judge(machine, OTHER, NOON))
        .as("asking twice helps nobody")
        .isEqualTo(Verdict.CHANGED);
    assertThat(judge(machine, FIRST, NOON)).isEqualTo(Verdict.KNOWN);
    var waiting = kept(NOON).at(host).getFirst();
    assertThat(waiting.state()).isEqualTo(KeptKey.State.WAITING);

    assertThat(kept(NOON).accept(waiting.id(), "wang", NOON)).isTrue();
    assertThat(kept(NOON).accept(waiting.id(), "wang", NOON)).isFalse();
    assertThat(judge(machine, OTHER, NOON)).isEqualTo(Verdict.KNOWN);
    assertThat(judge(machine, FIRST, NOON))
        .as("the old one is the PC's no more")
        .isEqualTo(Verdict.CHANGED);
  }

  @Test
  default void whoever_shows_a_new_key_each_time_fills_no_table() {
    var machine = machine(null);
    judge(machine, FIRST, NOON);
    judge(machine, OTHER, NOON);
    judge(machine, THIRD, NOON);

    assertThat(kept(NOON).at(machine.endpoint().address().value()))
        .extracting(key -> key.key().sha256())
        .containsExactly(THIRD.sha256(), FIRST.sha256());
  }

  @Test
  default void where_only_known_keys_count_the_first_one_waits_too() {
    var machine = machine(null);
    var host = machine.endpoint().address().value();
    choose(new Place.OfMachine(machine.id()), profile(HostKeyTrust.KNOWN).id());

    assertThat(judge(machine, FIRST, NOON)).isEqualTo(Verdict.UNKNOWN);
    assertThat(judge(machine, FIRST, NOON)).isEqualTo(Verdict.UNKNOWN);
    assertThat(kept(NOON).knowsSsh(host)).isFalse();
    kept(NOON).accept(kept(NOON).at(host).getFirst().id(), "wang", NOON);
    assertThat(judge(machine, FIRST, NOON)).isEqualTo(Verdict.KNOWN);
    assertThat(kept(NOON).knowsSsh(host)).isTrue();
  }

  @Test
  default void a_room_that_is_imaged_comes_with_its_new_keys_once() {
    var name = new Room(fresh());
    var one = machine(name);
    var elsewhere = machine(new Room(fresh()));
    judge(one, FIRST, NOON);
    judge(elsewhere, FIRST, NOON);
    kept(NOON).open(room(name), "wang", NOON, NOON.plus(Duration.ofHours(1)));

    assertThat(judge(one, OTHER, NOON.plusSeconds(60))).isEqualTo(Verdict.KNOWN);
    assertThat(judge(one, THIRD, NOON.plusSeconds(120))).as("once").isEqualTo(Verdict.CHANGED);
    assertThat(judge(elsewhere, OTHER, NOON.plusSeconds(60))).isEqualTo(Verdict.CHANGED);
    var key = kept(NOON).at(one.endpoint().address().value());
    assertThat(key).anyMatch(known -> "wang".equals(known.decidedBy()));
  }

  @Test
  default void after_its_time_or_when_it_is_ended_no_new_key_is_taken() {
    var name = new Room(fresh());
    var one = machine(name);
    var two = machine(name);
    judge(one, FIRST, NOON);
    judge(two, FIRST, NOON);
    kept(NOON).open(room(name), "wang", NOON, NOON.plus(Duration.ofHours(1)));

    assertThat(judge(one, OTHER, NOON.plus(Duration.ofHours(1)))).isEqualTo(Verdict.CHANGED);
    assertThat(kept(NOON).close(room(name), NOON.plusSeconds(1))).isTrue();
    assertThat(kept(NOON).open(room(name), NOON.plusSeconds(2))).isEmpty();
    assertThat(judge(two, OTHER, NOON.plusSeconds(2))).isEqualTo(Verdict.CHANGED);
  }

  @Test
  default void a_certificate_is_pinned_from_the_first_on_but_not_while_a_new_one_is_awaited() {
    var name = new Room(fresh());
    var machine = machine(name);
    var host = machine.endpoint().address().value();
    var certificate = new HostKey("x509", "A".repeat(42) + "E");
    var keys = new JooqHostKeys(database(), profiles(), KeyNews.NOBODY, () -> NOON);

    assertThat(kept(NOON).certificate(host, 5986)).isEmpty();
    assertThat(keys.judge(host, 5986, certificate)).isEqualTo(Verdict.FIRST_SEEN);
    assertThat(kept(NOON).certificate(host, 5986))
        .hasValueSatisfying(hex -> assertThat(hex).hasSize(64));
    assertThat(kept(NOON).certificate(host, 5999)).isEmpty();
    kept(NOON).open(room(name), "wang", NOON, NOON.plusSeconds(60));
    assertThat(kept(NOON).certificate(host, 5986)).isEmpty();
    var id = kept(NOON).at(host).getFirst().id();
    assertThat(kept(NOON).forget(id)).isTrue();
    assertThat(kept(NOON).forget(id)).isFalse();
  }

  @Test
  default void who_shows_other_keys_is_told_of_once_until_a_person_has_decided() {
    var machine = machine(null);
    var host = machine.endpoint().address().value();
    var told = new ArrayList<KeyNews.Change>();
    var keys = new JooqHostKeys(database(), profiles(), told::add, () -> NOON);

    keys.judge(host, 22, FIRST);
    keys.judge(host, 22, OTHER);
    keys.judge(host, 22, OTHER);
    keys.judge(host, 22, THIRD);
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().shown().key()).isEqualTo(OTHER);
    assertThat(told.getFirst().known().key()).isEqualTo(FIRST);
    assertThat(told.getFirst().machines())
        .containsExactly(new KeyNews.Pc(machine.id(), machine.name().value()));

    var waiting = kept(NOON).at(host).getFirst();
    kept(NOON).accept(waiting.id(), "wang", NOON);
    keys.judge(host, 22, OTHER);
    assertThat(told).as("after a decision it is news again").hasSize(2);
  }

  @Test
  default void where_the_news_cannot_be_told_the_key_is_not_recorded_either() {
    var machine = machine(null);
    var host = machine.endpoint().address().value();
    judge(machine, FIRST, NOON);
    KeyNews broken =
        _ -> {
          throw new IllegalStateException("nobody can be told");
        };
    var keys = new JooqHostKeys(database(), profiles(), broken, () -> NOON);

    assertThatThrownBy(() -> keys.judge(host, 22, OTHER)).hasMessage("nobody can be told");
    assertThat(kept(NOON).at(host)).extracting(KeptKey::key).containsExactly(FIRST);
  }
}
