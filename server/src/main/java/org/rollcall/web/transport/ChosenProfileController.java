package org.rollcall.web.transport;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.Machines;
import org.rollcall.inventory.Rooms;
import org.rollcall.transport.hostkey.KeptKeys;
import org.rollcall.transport.profile.TransportProfile;
import org.rollcall.transport.profile.TransportProfiles;
import org.rollcall.transport.profile.TransportProfiles.Place;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.problem.Problem;

/** By which transport profile do the site, a room and a machine go? */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ChosenProfileController {
  private final TransportProfiles profiles;
  private final ProfileEdits edits;
  private final Machines machines;
  private final Rooms rooms;
  private final KeptKeys keys;

  ChosenProfileController(
      TransportProfiles profiles,
      ProfileEdits edits,
      Machines machines,
      Rooms rooms,
      KeptKeys keys) {
    this.profiles = profiles;
    this.edits = edits;
    this.machines = machines;
    this.rooms = rooms;
    this.keys = keys;
  }

  @Get("/site/transport-profile")
  @Needs(Right.READ)
  ChosenProfileView ofSite() {
    return ChosenProfileView.of(profiles.named(new Place.OfSite()));
  }

  @Put("/site/transport-profile")
  @Needs(Right.ADMINISTER)
  ChosenProfileView chooseForSite(Caller caller, @Nullable @Body String body) {
    edits.choose(new Place.OfSite(), asked(body), caller.name());
    return ofSite();
  }

  @Get("/rooms/{id}/transport-profile")
  @Needs(Right.READ)
  ChosenProfileView ofRoom(long id) {
    return ChosenProfileView.of(profiles.named(room(id)));
  }

  @Put("/rooms/{id}/transport-profile")
  @Needs(Right.ADMINISTER)
  ChosenProfileView chooseForRoom(Caller caller, long id, @Nullable @Body String body) {
    edits.choose(room(id), asked(body), caller.name());
    return ofRoom(id);
  }

  @Get("/machines/{id}/transport")
  @Needs(Right.READ)
  ChosenProfileView.OfMachineView ofMachine(long id) {
    var machine = machine(id);
    var shown = keys.at(machine.endpoint().address().value()).stream().map(HostKeyView::of);
    return ChosenProfileView.OfMachineView.of(
        profiles.named(new Place.OfMachine(id)), profiles.of(id), shown.toList());
  }

  @Put("/machines/{id}/transport-profile")
  @Needs(Right.ADMINISTER)
  ChosenProfileView chooseForMachine(Caller caller, long id, @Nullable @Body String body) {
    var place = new Place.OfMachine(machine(id).id());
    edits.choose(place, asked(body), caller.name());
    return ChosenProfileView.of(profiles.named(place));
  }

  /** Null for none: what stands farther off counts again. */
  private @Nullable TransportProfile asked(@Nullable String body) {
    var fields = org.rollcall.web.json.Body.of(body);
    var id = fields.whole("profile", 1, Integer.MAX_VALUE);
    fields.done();
    if (id == null) return null;
    return profiles.byId(id).orElseThrow(() -> Problem.field("profile", "profile_unknown"));
  }

  private Machine machine(long id) {
    return machines
        .byId(id)
        .orElseThrow(() -> Problem.unknown("machine_not_there", Long.toString(id)));
  }

  private Place room(long id) {
    if (rooms.byId(id).isEmpty()) throw Problem.unknown("room_not_there", Long.toString(id));
    return new Place.OfRoom(id);
  }
}
