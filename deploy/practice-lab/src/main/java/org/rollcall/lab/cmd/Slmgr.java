package org.rollcall.lab.cmd;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rollcall.lab.pc.Codes;
import org.rollcall.lab.pc.License;
import org.rollcall.lab.pc.PcState;
import org.rollcall.lab.scenario.LicensingSpec.KmsSetting;

/** What does slmgr.vbs do and print, in the PC's language? Its exit code is the HRESULT. */
final class Slmgr {
  private final PcState pc;
  private final Words words;
  private final Screen screen;

  Slmgr(PcState pc, Words words, Screen screen) {
    this.pc = pc;
    this.words = words;
    this.screen = screen;
  }

  int run(List<String> arguments) {
    var option = arguments.isEmpty() ? "" : arguments.getFirst().toLowerCase(Locale.ROOT);
    var value = arguments.size() < 2 ? "" : arguments.get(1);
    return switch (option) {
      case "/skms", "-skms" -> setHost(value);
      case "/ckms", "-ckms" -> clearHost();
      case "/ato", "-ato" -> activate();
      case "/dli", "-dli" -> report(false);
      case "/dlv", "-dlv" -> report(true);
      case "/xpr", "-xpr" -> expiry();
      case "/ipk", "-ipk" -> install(value);
      default -> {
        screen.line(words.say("slmgr.unknown", option));
        yield 1;
      }
    };
  }

  private Optional<License> windows() {
    return pc.keyed(true).findFirst();
  }

  private int setHost(String address) {
    if (!pc.elevated()) return error(Codes.ACCESS_DENIED);
    var colon = address.lastIndexOf(':');
    var host = colon < 0 ? address : address.substring(0, colon);
    var port = colon < 0 ? "0" : address.substring(colon + 1);
    if (host.isEmpty() || !port.matches("[0-9]{1,5}")) return error(0x80070057);
    pc.setGlobalKms(new KmsSetting(host, Integer.parseInt(port)));
    screen.line(words.say("slmgr.host_set", address));
    return 0;
  }

  private int clearHost() {
    if (!pc.elevated()) return error(Codes.ACCESS_DENIED);
    pc.setGlobalKms(KmsSetting.NONE);
    screen.line(words.say("slmgr.host_cleared"));
    return 0;
  }

  private int activate() {
    var license = windows();
    if (license.isEmpty()) return error(Codes.KEY_MISSING);
    var product = license.get().product();
    screen.line(words.say("slmgr.activating", product.name(), product.sku()));
    var code = pc.activate(license.get());
    if (code != Codes.OK) return error(code);
    screen.line(words.say("slmgr.activated"));
    return 0;
  }

  private int report(boolean verbose) {
    if (verbose) {
      screen.line(words.say("slmgr.version", pc.spec().system().windows().version() + ".4460"));
    }
    var license = windows();
    if (license.isEmpty()) return error(Codes.KEY_MISSING);
    screen.line("");
    new SlmgrBlock(pc, words, screen).print(license.get(), verbose);
    return 0;
  }

  private int expiry() {
    var license = windows();
    if (license.isEmpty()) return error(Codes.KEY_MISSING);
    new SlmgrBlock(pc, words, screen).expiry(license.get());
    return 0;
  }

  private int install(String key) {
    if (!pc.elevated()) return error(Codes.ACCESS_DENIED);
    if (pc.install(key).isEmpty()) return error(Codes.KEY_INVALID);
    screen.line(words.say("slmgr.key_installed", key.substring(Math.max(0, key.length() - 5))));
    return 0;
  }

  private int error(int code) {
    var hex = Codes.hex(code);
    screen.line(words.say("slmgr.error", hex, words.error(hex)));
    return code;
  }
}
