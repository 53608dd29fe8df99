package org.rollcall.lab.cmd;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.lab.pc.Codes;
import org.rollcall.lab.pc.License;
import org.rollcall.lab.pc.PcState;

/** What does ospp.vbs do and print? English in every Windows; its exit code is always 0. */
final class Ospp {
  static final String RULE = "-".repeat(39);

  private final PcState pc;
  private final Screen screen;

  Ospp(PcState pc, Screen screen) {
    this.pc = pc;
    this.screen = screen;
  }

  int run(List<String> arguments) {
    var argument = arguments.isEmpty() ? "" : arguments.getFirst();
    var colon = argument.indexOf(':');
    var option = (colon < 0 ? argument : argument.substring(0, colon)).toLowerCase(Locale.ROOT);
    var value = colon < 0 ? "" : argument.substring(colon + 1);
    screen.line("---Processing" + "-".repeat(26));
    screen.line(RULE);
    perform(option, value);
    screen.line(RULE);
    screen.line("---Exiting" + "-".repeat(29));
    return 0;
  }

  private void perform(String option, String value) {
    switch (option) {
      case "/act" -> activate();
      case "/dstatus" -> status(pc.keyed(false));
      case "/dstatusall" -> status(pc.licenses().stream().filter(l -> !l.product().windows()));
      case "/sethst" -> change(license -> pc.setProductKms(license, Optional.of(value), 0));
      case "/setprt" -> setPort(value);
      case "/remhst" -> change(pc::clearProductKms);
      case "/dcmid" -> screen.line("Client Machine ID (CMID): " + pc.identity().cmid());
      case "/inpkey" -> install(value);
      case "/unpkey" -> uninstall(value);
      case "/ddescr" -> describe(value);
      default -> screen.line("<Unrecognized option: the practice lab knows ospp.vbs' usual ones>");
    }
  }

  private void activate() {
    var licenses = pc.keyed(false).toList();
    if (licenses.isEmpty()) screen.line("<No installed product keys detected>");
    for (var license : licenses) {
      screen.line("Installed product key detected - attempting to activate the following product:");
      OsppBlock.head(license, screen);
      screen.line("Last 5 characters of installed product key: " + license.key().orElse(""));
      var code = pc.elevated() ? pc.activate(license) : Codes.ACCESS_DENIED;
      if (code == Codes.OK) {
        screen.line("<Product activation successful>");
      } else {
        error(code);
        if (code == Codes.KMS_UNREACHABLE) {
          screen.line("To view the activation event history run: cscript ospp.vbs /dhistorykms");
        }
      }
      screen.line(RULE);
    }
  }

  private void status(Stream<License> licenses) {
    var all = licenses.toList();
    if (all.isEmpty()) screen.line("<No installed product keys detected>");
    for (var license : all) {
      new OsppBlock(pc, screen).print(license);
      screen.line(RULE);
    }
  }

  private interface Change {
    void apply(License license);
  }

  private void change(Change change) {
    var licenses = pc.keyed(false).filter(l -> l.product().description().contains("KMS")).toList();
    if (!pc.elevated()) {
      error(Codes.ACCESS_DENIED);
    } else if (licenses.isEmpty()) {
      screen.line("No Office KMS licenses were found on the system.");
    } else {
      licenses.forEach(change::apply);
      screen.line("Successfully applied setting.");
    }
  }

  private void setPort(String value) {
    if (value.matches("[0-9]{1,5}")) {
      var port = Integer.parseInt(value);
      change(license -> pc.setProductKms(license, Optional.empty(), port));
    } else {
      error(0x80070057);
    }
  }

  private void install(String key) {
    if (pc.install(key).isPresent()) {
      screen.line("<Product key installation successful>");
    } else {
      error(Codes.KEY_INVALID);
    }
  }

  private void uninstall(String lastFive) {
    var done = pc.uninstall(lastFive);
    screen.line(done ? "<Product key uninstall successful>" : "<Product key not found>");
  }

  private void describe(String code) {
    screen.line("ERROR CODE: " + code);
    screen.line("ERROR DESCRIPTION: " + Words.ENGLISH.error(code));
  }

  private void error(int code) {
    OsppBlock.error(code, "", screen);
  }
}
