package org.rollcall.web.inventory;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.inventory.NameTaken;
import org.rollcall.inventory.Room;
import org.rollcall.inventory.RoomDetails;
import org.rollcall.inventory.Rooms;
import org.rollcall.inventory.Seat;
import org.rollcall.inventory.Subnet;
import org.rollcall.inventory.csv.Cell;
import org.rollcall.store.Transactions;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Edition;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/** Which rooms are there, and what is said of them? */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RoomController {
  private static final int LONGEST_NOTE = 2_000;
  private static final int MOST_SUBNETS = 50;

  private final Transactions transactions;
  private final Rooms rooms;
  private final Audit audit;
  private final InstantSource clock;
  private final AskedCredential credential;

  RoomController(
      Transactions transactions,
      Rooms rooms,
      Audit audit,
      InstantSource clock,
      AskedCredential credential) {
    this.transactions = transactions;
    this.rooms = rooms;
    this.audit = audit;
    this.clock = clock;
    this.credential = credential;
  }

  @Get("/rooms")
  @Needs(Right.READ)
  RoomView.ListView list() {
    return new RoomView.ListView(rooms.all().stream().map(RoomView::of).toList());
  }

  @Get("/buildings")
  @Needs(Right.READ)
  RoomView.BuildingsView buildings() {
    return new RoomView.BuildingsView(
        rooms.all().stream()
            .map(RoomDetails::building)
            .filter(Objects::nonNull)
            .distinct()
            .toList());
  }

  @Get("/rooms/{id}")
  @Needs(Right.READ)
  HttpResponse<?> room(long id) {
    var room = known(id);
    return Edition.of(RoomView.of(room), room.version());
  }

  @Post("/rooms")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> add(Caller caller, @Nullable @Body String body) {
    var fields = org.rollcall.web.json.Body.of(body);
    var name = fields.parsed("name", Room.LONGEST, Cell::room, "room_invalid");
    if (name == null) throw Problem.field("name", "field_missing");
    if (rooms.named(name).isPresent()) throw taken(name);
    var added =
        transactions.together(
            () -> {
              var bare = rooms.take(name);
              rooms.edit(edited(bare, fields, bare.version()));
              record(caller, "room_added", bare.id(), name.name());
              return bare.id();
            });
    return HttpResponse.created(RoomView.of(known(added)), URI.create("/api/v1/rooms/" + added));
  }

  @Patch("/rooms/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> edit(
      HttpRequest<?> request, Caller caller, long id, @Nullable @Body String body) {
    var edited = edited(known(id), org.rollcall.web.json.Body.of(body), Edition.seen(request));
    var other = rooms.named(edited.room());
    if (other.isPresent() && other.get().id() != id) throw taken(edited.room());
    try {
      transactions.together(
          () -> {
            if (!rooms.edit(edited)) throw Edition.changedMeanwhile();
            record(caller, "room_edited", id, edited.room().name());
            return true;
          });
    } catch (NameTaken _) {
      throw taken(edited.room()); // by somebody who was quicker
    }
    return room(id);
  }

  @Delete("/rooms/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> remove(HttpRequest<?> request, Caller caller, long id) {
    var room = known(id);
    if (room.version() != Edition.seen(request)) throw Edition.changedMeanwhile();
    transactions.together(
        () -> {
          if (!rooms.remove(id, room.version())) {
            throw Problem.conflict("room_in_use", Map.of("value", room.room().name()));
          }
          record(caller, "room_removed", id, room.room().name());
          return true;
        });
    return HttpResponse.noContent();
  }

  private RoomDetails known(long id) {
    return rooms.byId(id).orElseThrow(() -> Problem.unknown("room_not_there", Long.toString(id)));
  }

  /** What is left out stays; an empty text or a plan of no rows takes away what was said. */
  private RoomDetails edited(RoomDetails before, Fields fields, int version) {
    var name = fields.parsed("name", Room.LONGEST, Cell::room, "room_invalid");
    var building = fields.text("building", Room.LONGEST);
    var note = fields.text("note", LONGEST_NOTE);
    var rows = fields.whole("seat_rows", 0, Seat.MOST);
    var columns = fields.whole("seat_columns", 0, Seat.MOST);
    var kept = credential.over(before.credential(), fields);
    var subnets = fields.each("subnets", MOST_SUBNETS, Subnet::of, "subnet_invalid");
    fields.done();
    return new RoomDetails(
        before.id(),
        name == null ? before.room() : name,
        building == null ? before.building() : said(building),
        note == null ? before.note() : said(note),
        kept,
        rows == null || columns == null
            ? before.plan()
            : rows == 0 || columns == 0 ? null : new Seat(rows, columns),
        subnets == null ? before.subnets() : subnets,
        version);
  }

  private static @Nullable String said(String text) {
    return text.isBlank() ? null : text.strip();
  }

  private void record(Caller caller, String code, long room, String name) {
    audit.record(
        new Deed(caller.name(), code, "room/" + room, Map.of("name", name), clock.instant()));
  }

  private static Problem taken(Room room) {
    return Problem.conflict("name_taken", Map.of("value", room.name()));
  }
}
