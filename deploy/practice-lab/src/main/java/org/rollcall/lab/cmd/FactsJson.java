package org.rollcall.lab.cmd;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.rollcall.lab.pc.PcState;
import org.rollcall.lab.scenario.CatalogueEntry;
import org.rollcall.lab.scenario.LicensingSpec.OfficeSpec;
import org.rollcall.lab.scenario.PowerSpec;
import org.rollcall.lab.scenario.SystemSpec.PowerShell;

/** What does the facts script answer on this PC? The contract's document, version 1. */
final class FactsJson {
  private final PcState pc;

  FactsJson(PcState pc) {
    this.pc = pc;
  }

  String write(String probes) {
    var facts = AsciiJson.object().put("rollcall", 1).put("script", "facts");
    identity(facts);
    windows(facts.putObject("windows"));
    clock(facts.putObject("clock"));
    people(facts);
    scripting(facts);
    licensing(facts);
    probes(facts, probes);
    hardware(facts);
    return AsciiJson.write(facts);
  }

  private void identity(ObjectNode facts) {
    var identity = pc.identity();
    facts
        .put("computer_name", identity.computerName())
        .put("domain", pc.spec().system().identity().domain())
        .put("machine_sid", identity.sid())
        .put("bios_uuid", identity.biosUuid())
        .put("serial_number", identity.serial());
  }

  private void windows(ObjectNode node) {
    var windows = pc.spec().system().windows();
    node.put("caption", windows.caption())
        .put("edition_id", windows.editionId())
        .put("version", windows.version())
        .put("architecture", windows.architecture())
        .put("ui_language", windows.language())
        .put("code_page", windows.codePage())
        .put("installed_at", time(pc.installedAt()))
        .put("booted_at", time(pc.bootedAt()));
  }

  private void clock(ObjectNode node) {
    var clock = pc.spec().system().clock();
    node.put("utc", time(pc.clock()))
        .put("time_zone", clock.zone())
        .put("utc_offset_minutes", clock.utcOffsetMinutes());
  }

  private void people(ObjectNode facts) {
    var account = pc.spec().access().account();
    var domain = account.domain().isEmpty() ? pc.identity().computerName() : account.domain();
    facts
        .putObject("account")
        .put("name", domain + "\\" + account.user())
        .put("elevated", account.elevated());
    var loggedOn = facts.putArray("logged_on");
    if (pc.spec().power().loggedOn()) loggedOn.add(pc.identity().computerName() + "\\student");
  }

  private void scripting(ObjectNode facts) {
    var scripting = pc.spec().system().scripting();
    var constrained = scripting.powershell() == PowerShell.CONSTRAINED;
    facts
        .putObject("powershell")
        .put("version", "5.1.22621.4391")
        .put("language_mode", constrained ? "ConstrainedLanguage" : "FullLanguage");
    facts
        .putObject("script_host")
        .put("enabled", scripting.scriptHost())
        .put("vbscript", scripting.vbscript());
  }

  private void licensing(ObjectNode facts) {
    var licensing = pc.spec().licensing();
    var folders = facts.putArray("office");
    for (var office : licensing.office()) office(folders.addObject(), office);
    var subscriptions = facts.putArray("subscriptions");
    licensing.subscriptions().forEach(subscriptions::add);
    service(facts.putObject("service"));
    var licenses = facts.putArray("licenses");
    pc.licenses().stream()
        .filter(license -> license.key().isPresent())
        .forEach(license -> new LicenseJson(pc).write(license, licenses.addObject()));
  }

  private static void office(ObjectNode node, OfficeSpec office) {
    node.put("folder", office.folder())
        .put("ospp", office.ospp())
        .put("major", office.major())
        .put("install", office.install());
    var products = node.putArray("products");
    office.products().forEach(products::add);
    node.put("version", office.version()).put("architecture", office.architecture());
  }

  private void service(ObjectNode node) {
    var global = pc.globalKms();
    node.put("cmid", pc.identity().cmid()).put("is_kms_host", false).put("kms_host", global.host());
    LicenseJson.port(node, "kms_port", global.port());
    node.putArray("applications")
        .addObject()
        .put("id", CatalogueEntry.OFFICE_ID)
        .putNull("kms_host")
        .putNull("kms_port");
  }

  private void probes(ObjectNode facts, String probes) {
    var answers = facts.putArray("probes");
    Arrays.stream(probes.split(",", -1))
        .map(String::strip)
        .filter(address -> !address.isEmpty())
        .forEach(
            address ->
                answers
                    .addObject()
                    .put("address", address)
                    .put("answered", pc.kmsAnswers(address)));
  }

  private void hardware(ObjectNode facts) {
    var restores = facts.putArray("disk_restore");
    var restore = pc.spec().system().diskRestore();
    if (restore != null) {
      restores.addObject().put("product", restore.product()).put("active", restore.active());
    }
    var power = pc.spec().power();
    facts.put("fast_startup", power.fastStartup());
    facts
        .putArray("adapters")
        .addObject()
        .put("name", "Ethernet")
        .put("mac", pc.identity().mac())
        .put("wired", true)
        .put("wake_on_magic_packet", power.wake() != PowerSpec.Wake.NEVER);
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
