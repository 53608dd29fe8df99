package org.rollcall.activation.facts;

import org.rollcall.activation.script.Answer;
import org.rollcall.activation.script.Fields;

/** What facts does the output of the facts script hold? Never throws, whatever it is given. */
public final class FactsReader {
  private FactsReader() {}

  public static FactsAnswer read(String stdout) {
    return switch (Answer.read(stdout, FactsScript.NAME)) {
      case Answer.Told(var told) -> facts(told);
      case Answer.Untold(var damage) -> new FactsAnswer.Unreadable(damage);
    };
  }

  private static Facts facts(Fields f) {
    return new Facts(
        f.text("computer_name"),
        f.text("domain"),
        f.text("machine_sid"),
        f.text("bios_uuid"),
        f.text("serial_number"),
        windows(f.object("windows")),
        clock(f.object("clock")),
        account(f.object("account")),
        f.texts("logged_on"),
        powershell(f.object("powershell")),
        scriptHost(f.object("script_host")),
        f.objects("office", FactsReader::office),
        f.texts("subscriptions"),
        licensing(f.object("service")),
        f.objects("licenses", FactsReader::license),
        f.objects("probes", p -> new Facts.Probe(p.text("address"), p.flag("answered"))),
        f.objects("disk_restore", d -> new Facts.DiskRestore(d.text("product"), d.flag("active"))),
        f.flag("fast_startup"),
        f.objects("adapters", FactsReader::adapter));
  }

  private static Facts.Windows windows(Fields f) {
    return new Facts.Windows(
        f.text("caption"),
        f.text("edition_id"),
        f.text("version"),
        f.text("architecture"),
        f.text("ui_language"),
        f.number("code_page"),
        f.time("installed_at"),
        f.time("booted_at"));
  }

  private static Facts.Clock clock(Fields f) {
    return new Facts.Clock(f.time("utc"), f.text("time_zone"), f.number("utc_offset_minutes"));
  }

  private static Facts.Account account(Fields f) {
    return new Facts.Account(f.text("name"), f.flag("elevated"));
  }

  private static Facts.PowerShell powershell(Fields f) {
    return new Facts.PowerShell(f.text("version"), f.text("language_mode"));
  }

  private static Facts.ScriptHost scriptHost(Fields f) {
    return new Facts.ScriptHost(f.flag("enabled"), f.flag("vbscript"));
  }

  private static Facts.Adapter adapter(Fields f) {
    return new Facts.Adapter(
        f.text("name"), f.text("mac"), f.flag("wired"), f.flag("wake_on_magic_packet"));
  }

  private static Office office(Fields f) {
    return new Office(
        f.text("folder"),
        f.flag("ospp"),
        f.number("major"),
        f.text("install"),
        f.texts("products"),
        f.text("version"),
        f.text("architecture"));
  }

  private static Licensing licensing(Fields f) {
    return new Licensing(
        f.text("cmid"),
        f.flag("is_kms_host"),
        kms(f, "kms"),
        f.objects("applications", a -> new AppSetting(a.text("id"), kms(a, "kms"))));
  }

  private static License license(Fields f) {
    return new License(
        f.text("id"),
        f.text("application_id"),
        f.text("name"),
        f.text("description"),
        f.text("partial_key"),
        f.flag("addon"),
        f.number("status"),
        f.code("reason"),
        f.number("minutes"),
        kms(f, "kms"),
        kms(f, "discovered"),
        f.number("activation_type"),
        f.flag("ad_activated"));
  }

  private static KmsHost kms(Fields f, String prefix) {
    return new KmsHost(f.text(prefix + "_host"), f.number(prefix + "_port"));
  }
}
