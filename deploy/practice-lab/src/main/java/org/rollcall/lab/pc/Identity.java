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
        Optional.ofNullable(given.sid())
            .orElse("S-1-5-21-%d-%d-%d".formatted(seed, seed / 3 + 7, seed / 7 + 3)),
        Optional.ofNullable(given.biosUuid())
            .orElseGet(() -> uuid(spec.name() + "/bios").toUpperCase(Locale.ROOT)),
        String.format(Locale.ROOT, "%07X", seed % 0x0FFF_FFFF),
        Optional.ofNullable(spec.power().mac()).orElseGet(() -> mac(spec.name())));
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
