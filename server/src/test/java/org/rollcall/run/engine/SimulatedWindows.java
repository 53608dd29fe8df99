package org.rollcall.run.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;
import org.rollcall.inventory.Identity;
import org.rollcall.inventory.Installation;
import org.rollcall.inventory.Machine;
import org.rollcall.run.Brake;
import org.rollcall.run.Census;
import org.rollcall.run.FaultCode;
import org.rollcall.run.MachineVisit;
import org.rollcall.run.Observation;
import org.rollcall.run.Outcome;
import org.rollcall.store.Stores;

/**
 * A PC of a term: on or off at night, imaged anew now and then, and one of them with a restore
 * card.
 */
final class SimulatedWindows {
  private static final Duration VALIDITY = Duration.ofDays(180);
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 14);

  private final Machine machine;
  private final String room;
  private Instant installedAt;
  private String cmid = UUID.randomUUID().toString();
  private @Nullable Instant until;
  private @Nullable Instant frozen;

  SimulatedWindows(Machine machine, String room, Instant now) {
    this.machine = machine;
    this.room = room;
    this.installedAt = now.truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(30));
    this.until = now.plus(VALIDITY);
    this.frozen = until;
  }

  Machine machine() {
    return machine;
  }

  String room() {
    return room;
  }

  private long number() {
    return machine.id() % 6;
  }

  /** One of room C303 puts its disk back at each boot. */
  private boolean restores() {
    return room.equals("C303") && number() == 0;
  }

  void boot(LocalDate day) {
    if (restores() && isOn(day)) until = frozen;
  }

  /** One of A101 is off for six weeks; of the others each fourth night a different one. */
  boolean isOn(LocalDate day) {
    var days = ChronoUnit.DAYS.between(FIRST, day);
    var away = room.equals("A101") && number() == 1 && days >= 14 && days < 14 + 6 * 7;
    return !away && (days + machine.id()) % 4 != 0;
  }

  void image(Instant at) {
    installedAt = at.truncatedTo(ChronoUnit.SECONDS);
    cmid = UUID.randomUUID().toString();
    until = null;
    frozen = null;
  }

  boolean isActivated(Instant now) {
    return until != null && until.isAfter(now);
  }

  /** Someone visits: it is read, activated where it is not, and read again. */
  MachineVisit.Ending visited(
      Stores stores, long attempt, Instant now, boolean kmsDown, LocalDate day) {
    if (!isOn(day)) {
      return new MachineVisit.Ending(
          new Outcome.NotReached(new FaultCode("no_answer")), true, null);
    }
    if (isActivated(now) && !kmsDown) until = now.plus(VALIDITY); // it renews itself, too
    keep(stores, attempt, now);
    if (isActivated(now)) return ended(new Outcome.AlreadyActive());
    if (kmsDown) return ended(new Outcome.Refused("windows_activate", Brake.NO_KMS_HOST));
    until = now.plus(VALIDITY);
    keep(stores, attempt, now.plusSeconds(20));
    return ended(new Outcome.Activated());
  }

  private static MachineVisit.Ending ended(Outcome outcome) {
    return new MachineVisit.Ending(outcome, false, null);
  }

  private void keep(Stores stores, long attempt, Instant at) {
    var licensed = isActivated(at);
    var minutes = licensed ? Duration.between(at, until).toMinutes() : null;
    var reading =
        new Reading(
            "Windows(R), Education edition",
            "e0c42288-980c-4788-a014-c080d2e1926e",
            "ABCDE",
            Reading.KMS_CLIENT,
            licensed ? ProductState.LICENSED : ProductState.NOTIFICATION,
            licensed ? null : new Hresult(0xC004F056),
            minutes,
            "kms19.example.edu.tw:1688");
    var id = machine.id();
    var identity = new Identity(cmid, "bios-" + id, "serial-" + id, "S-" + cmid, at);
    stores.readings().compare(id, identity);
    stores.machines().identify(id, identity);
    stores.machines().seen(id, at);
    var installation = new Installation("S-" + cmid, installedAt, "Windows 11");
    var census = new Census(installation, true);
    stores.readings().record(id, attempt, census, List.of(Observation.of(reading, at)));
  }
}
