package org.rollcall.web.schedule;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.MacAddress;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.Machines;
import org.rollcall.inventory.Room;
import org.rollcall.inventory.RoomDetails;
import org.rollcall.inventory.Rooms;
import org.rollcall.inventory.selector.Selector;
import org.rollcall.schedule.Meant;
import org.rollcall.schedule.calendar.Calendars;
import org.rollcall.schedule.followup.FollowUp;
import org.rollcall.schedule.followup.FollowUps;
import org.rollcall.web.inventory.AskedSelector;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/** Which PCs were imaged anew, according to a person or to the program that did it? */
@Singleton
final class FollowUpRequest {
  private static final Duration FARTHEST = Duration.ofDays(366);

  private final Rooms rooms;
  private final Machines machines;
  private final Meant meant;
  private final Calendars calendars;
  private final FollowUps followUps;
  private final AskedSelector selectors;
  private final InstantSource clock;

  FollowUpRequest(
      Rooms rooms,
      Machines machines,
      Meant meant,
      Calendars calendars,
      FollowUps followUps,
      AskedSelector selectors,
      InstantSource clock) {
    this.rooms = rooms;
    this.machines = machines;
    this.meant = meant;
    this.calendars = calendars;
    this.followUps = followUps;
    this.selectors = selectors;
    this.clock = clock;
  }

  /** What is asked for, and for whom. */
  record Asked(FollowUp followUp, List<Machine> machines) {}

  Asked read(Fields fields, String by) {
    var origin = fields.parsed("origin", 20, FollowUpRequest::origin, "code_unknown");
    var at = moment(fields, "imaged_at", clock.instant());
    var due = moment(fields, "due_at", at.plus(Duration.ofDays(followUps.setting().dueDays())));
    var name = fields.text("name", 200);
    var room = room(fields);
    var chosen = machines(fields, room);
    fields.done();
    if (due.isBefore(at)) throw Problem.field("due_at", "follow_up_due_first");
    if (chosen.isEmpty()) throw Problem.field("selector", "selector_means_none");
    var said =
        new FollowUp.Said(
            Objects.requireNonNullElse(origin, FollowUp.Origin.PERSON), by, "", clock.instant());
    var place = room == null ? roomOf(chosen) : room;
    var called = name == null || name.isBlank() ? called(place, chosen) : name.strip();
    var id = place == null ? null : place.id();
    var state = FollowUp.State.OPEN;
    return new Asked(new FollowUp(0, called, id, said, at, due, state, null, null, null), chosen);
  }

  private static Optional<FollowUp.Origin> origin(String code) {
    return FollowUp.Origin.find(code).filter(one -> one != FollowUp.Origin.NOTICED);
  }

  private static String called(@Nullable RoomDetails room, List<Machine> chosen) {
    return room == null ? chosen.getFirst().name().value() : room.room().name();
  }

  private @Nullable RoomDetails roomOf(List<Machine> chosen) {
    var places = chosen.stream().map(Machine::room).distinct().toList();
    var only = places.size() == 1 ? places.getFirst() : null;
    return only == null ? null : rooms.named(only).orElse(null);
  }

  private @Nullable RoomDetails room(Fields fields) {
    var name = fields.text("room", Room.LONGEST);
    if (name == null) return null;
    return known(name)
        .orElseThrow(() -> Problem.field("room", "room_unknown", Map.of("value", name)));
  }

  private Optional<RoomDetails> known(String name) {
    try {
      return rooms.named(new Room(name));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** By the one that a program knows best: its own name for the PC, or its network card. */
  private List<Machine> machines(Fields fields, @Nullable RoomDetails room) {
    var name = fields.text("machine", 200);
    var mac = fields.text("mac", 40);
    var selector = fields.text("selector", Selector.LONGEST);
    var said =
        java.util.stream.Stream.of(room, name, mac, selector).filter(Objects::nonNull).count();
    if (said != 1) throw Problem.field("room", "follow_up_one_of");
    if (room != null) return inUse(machines.in(room.room()));
    if (name != null) return one("machine", name, one -> one.name().value().equalsIgnoreCase(name));
    if (mac != null) {
      var wanted = mac(mac);
      return one("mac", mac, one -> wanted.equals(one.listing().mac()));
    }
    var text = Objects.requireNonNull(selector);
    selectors.with("selector", text, parsed -> parsed);
    return meant.selected(text, clock.instant(), calendars.calendar().zone());
  }

  private static MacAddress mac(String text) {
    try {
      return new MacAddress(text);
    } catch (IllegalArgumentException _) {
      throw Problem.field("mac", "mac_invalid", Map.of("value", text));
    }
  }

  private List<Machine> one(String field, String said, java.util.function.Predicate<Machine> isIt) {
    var found = inUse(machines.all().stream().filter(isIt).toList());
    if (found.isEmpty()) throw Problem.field(field, "machine_unknown", Map.of("value", said));
    return found;
  }

  private static List<Machine> inUse(List<Machine> machines) {
    return machines.stream().filter(machine -> !machine.isRetired()).toList();
  }

  /** A moment with its offset, or a day at the site. */
  private Instant moment(Fields fields, String field, Instant otherwise) {
    var said = fields.parsed(field, 40, this::read, "deadline_unreadable");
    if (said == null) return otherwise;
    var now = clock.instant();
    if (said.isBefore(now.minus(FARTHEST)) || said.isAfter(now.plus(FARTHEST))) {
      throw Problem.field(field, "deadline_too_far", Map.of("most", "366"));
    }
    return said;
  }

  private Optional<Instant> read(String text) {
    try {
      return Optional.of(
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay(calendars.calendar().zone()).toInstant()
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
