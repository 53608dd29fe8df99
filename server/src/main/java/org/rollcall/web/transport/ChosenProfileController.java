package org.rollcall.web.transport;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import org.rollcall.web.json.Edition;
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
  HttpResponse<?> ofSite() {
    return shown(new Place.OfSite());
  }

  @Put("/site/transport-profile")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> chooseForSite(
      HttpRequest<?> request, Caller caller, @Nullable @Body String body) {
    return choose(new Place.OfSite(), request, caller, body);
  }

  @Get("/rooms/{id}/transport-profile")
  @Needs(Right.READ)
  HttpResponse<?> ofRoom(long id) {
    return shown(room(id));
  }

  @Put("/rooms/{id}/transport-profile")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> chooseForRoom(
      HttpRequest<?> request, Caller caller, long id, @Nullable @Body String body) {
    return choose(room(id), request, caller, body);
  }

  @Get("/machines/{id}/transport")
  @Needs(Right.READ)
  ChosenProfileView.OfMachineView wayOf(long id) {
    var machine = machine(id);
    var known = keys.at(machine.endpoint().address().value()).stream().map(HostKeyView::of);
    var choice = choice(new Place.OfMachine(id));
    return ChosenProfileView.OfMachineView.of(
        ChosenProfileView.of(choice), profiles.of(id), known.toList());
  }

  @Get("/machines/{id}/transport-profile")
  @Needs(Right.READ)
  HttpResponse<?> ofMachine(long id) {
    return shown(new Place.OfMachine(machine(id).id()));
  }

  @Put("/machines/{id}/transport-profile")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> chooseForMachine(
      HttpRequest<?> request, Caller caller, long id, @Nullable @Body String body) {
    return choose(new Place.OfMachine(machine(id).id()), request, caller, body);
  }

  private HttpResponse<?> choose(
      Place place, HttpRequest<?> request, Caller caller, @Nullable String body) {
    var seen = Edition.seen(request);
    edits.choose(place, asked(body), seen, caller.name());
    return shown(place);
  }

  private HttpResponse<?> shown(Place place) {
    var choice = choice(place);
    return Edition.of(ChosenProfileView.of(choice), choice.version());
  }

  private TransportProfiles.Choice choice(Place place) {
    return profiles.choice(place).orElseThrow(Edition::changedMeanwhile);
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
