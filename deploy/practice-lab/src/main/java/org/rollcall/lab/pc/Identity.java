package org.rollcall.lab.pc;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rollcall.lab.scenario.PcSpec;

/** By which numbers is a PC known? Where the scenario gives none they follow from its name. */
public record Identity(
    String computerName, String cmid, String sid, String biosUuid, String serial, String mac) {

  public static Identity of(PcSpec spec) {
    var given = spec.system().identity();
    var name = Optional.ofNullable(given.computerName()).orElse(spec.name());
    var seed = spec.name().hashCode() & 0x7FFF_FFFF;
    return new Identity(
        name,
        Optional.ofNullable(given.cmid()).orElseGet(() -> uuid(spec.name() + "/cmid")),
        Optional.ofNullable(given.sid()).orElseGet(() -> sid(seed)),
        Optional.ofNullable(given.biosUuid())
            .orElseGet(() -> uuid(spec.name() + "/bios").toUpperCase(Locale.ROOT)),
        String.format(Locale.ROOT, "%07X", seed % 0x0FFF_FFFF),
        Optional.ofNullable(spec.power().mac()).orElseGet(() -> mac(spec.name())));
  }

  /** The same hardware under the same name, with another Windows. */
  Identity ofAnother(String windows) {
    var seed = (computerName + windows).hashCode() & 0x7FFF_FFFF;
    var other = uuid(computerName + "/cmid/" + windows);
    return new Identity(computerName, other, sid(seed), biosUuid, serial, mac);
  }

  private static String sid(int seed) {
    return "S-1-5-21-%d-%d-%d".formatted(seed, seed / 3 + 7, seed / 7 + 3);
  }

  /** A locally administered address: no real adapter has it. */
  private static String mac(String name) {
    return "02"
        + uuid(name + "/mac").substring(24, 34).replaceAll("(..)", "-$1").toUpperCase(Locale.ROOT);
  }

  private static String uuid(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
