package org.rollcall.web.doctor;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import org.rollcall.access.Right;
import org.rollcall.diagnosis.outside.OutsideLook;
import org.rollcall.diagnosis.outside.Patient;
import org.rollcall.inventory.Identity;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.Machines;
import org.rollcall.kms.KmsHost;
import org.rollcall.kms.KmsHosts;
import org.rollcall.transport.hostkey.KeptKeys;
import org.rollcall.transport.profile.HostKeyTrust;
import org.rollcall.transport.profile.TransportProfiles;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.problem.Problem;

/** What shows of a PC from here, without anybody logging in? */
@Controller("/api/v1/machines/{id}/look")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DoctorController {
  private static final int MOST_NAMES = 20;

  private final OutsideLook look;
  private final Machines machines;
  private final TransportProfiles profiles;
  private final KeptKeys keys;
  private final KmsHosts kms;

  DoctorController(
      OutsideLook look,
      Machines machines,
      TransportProfiles profiles,
      KeptKeys keys,
      KmsHosts kms) {
    this.look = look;
    this.machines = machines;
    this.profiles = profiles;
    this.keys = keys;
    this.kms = kms;
  }

  @Post
  @Needs(Right.OPERATE)
  SignView.ListView look(long id) {
    var machine =
        machines
            .byId(id)
            .orElseThrow(() -> Problem.unknown("machine_not_there", Long.toString(id)));
    return new SignView.ListView(look.at(patient(machine)).stream().map(SignView::of).toList());
  }

  private Patient patient(Machine machine) {
    var endpoint = machine.endpoint();
    var course = profiles.of(machine.id());
    var chosen = Optional.ofNullable(course.profile());
    var profile = chosen.map(found -> found.speech());
    var host = endpoint.address().value();
    return new Patient(
        host,
        endpoint.protocol() == null
            ? profile.map(speech -> speech.protocol()).orElse(null)
            : endpoint.protocol(),
        endpoint.port() == null
            ? profile.map(speech -> speech.port()).orElse(null)
            : endpoint.port(),
        course.last(),
        keys.at(host),
        chosen.map(found -> found.reliance().hostKeys()).orElse(HostKeyTrust.FIRST_USE),
        sharing(machine),
        kms.all().stream().filter(KmsHost::allowed).map(KmsHost::address).toList());
  }

  private List<String> sharing(Machine machine) {
    return machines
        .identity(machine.id())
        .map(Identity::sid)
        .map(machines::sharingSid)
        .orElse(List.of())
        .stream()
        .filter(other -> other.id() != machine.id())
        .map(other -> other.name().value())
        .limit(MOST_NAMES)
        .toList();
  }
}
