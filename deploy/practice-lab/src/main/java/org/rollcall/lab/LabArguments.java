package org.rollcall.lab;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What was asked of the lab's command line?
 *
 * @param controlPort the port of the control API, 0 for any, -1 for none
 * @param wakePort the UDP port for magic packets, 0 for any
 * @param delay seconds that every command takes; 0 for as long as the scenario says
 * @param ssh what runs the lines sent by SSH, {@code cmd} or {@code powershell}; empty for no SSH
 * @param caFile where the authority's certificate is written; empty for nowhere
 */
record LabArguments(
    int pcs,
    String scenario,
    int portBase,
    int controlPort,
    int wakePort,
    double delay,
    String ssh,
    String caFile) {
  static final String USAGE =
      "usage: [--pcs N] [--scenario NAME] [--port-base P] [--control-port C] [--wake-port W] [--delay SECONDS]"
          + " [--ssh cmd|powershell] [--ca-file F]";
  private static final Set<String> NAMES =
      Set.of(
          "--pcs",
          "--scenario",
          "--port-base",
          "--control-port",
          "--wake-port",
          "--delay",
          "--ssh",
          "--ca-file");

  static LabArguments of(String... arguments) {
    var given = new HashMap<String, String>();
    for (int i = 0; i < arguments.length; i += 2) {
      if (!NAMES.contains(arguments[i]) || i + 1 == arguments.length) {
        throw new IllegalArgumentException("not understood: " + arguments[i]);
      }
      given.put(arguments[i], arguments[i + 1]);
    }
    var delay = given.getOrDefault("--delay", "0");
    if (!delay.matches("[0-9]{1,4}(\\.[0-9]{1,3})?")) {
      throw new IllegalArgumentException("--delay takes seconds: " + delay);
    }
    var ssh = given.getOrDefault("--ssh", "");
    if (!ssh.matches("|cmd|powershell")) {
      throw new IllegalArgumentException("--ssh takes cmd or powershell: " + ssh);
    }
    return new LabArguments(
        number(given, "--pcs", 40, 20_000),
        given.getOrDefault("--scenario", "classroom"),
        number(given, "--port-base", 15_985, 55_000),
        number(given, "--control-port", -1, 65_535),
        number(given, "--wake-port", 0, 65_535),
        Double.parseDouble(delay),
        ssh,
        given.getOrDefault("--ca-file", ""));
  }

  private static int number(Map<String, String> given, String name, int usual, int most) {
    var text = given.get(name);
    if (text == null) return usual;
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException(name + " takes a number up to " + most + ": " + text);
    }
    return Integer.parseInt(text);
  }
}
