package org.rollcall.lab.cmd;

import java.util.Locale;

/** Which step of a visit is a command line? Delays and faults are given by these codes. */
final class Step {
  private Step() {}

  static boolean readsStdin(String line) {
    var lower = line.toLowerCase(Locale.ROOT);
    return lower.contains("powershell") && ScriptParameters.readsStdin(lower.replace("\"", ""));
  }

  static String of(String line, String stdin) {
    var lower = line.toLowerCase(Locale.ROOT);
    if (lower.contains("powershell")) return orOther(ScriptParameters.of(stdin).get("script"));
    if (lower.contains("ospp.vbs") && !lower.contains(" exist ")) return ospp(lower);
    if (lower.contains("slmgr.vbs")) return slmgr(lower);
    if (lower.contains("fltmc")) return "elevated";
    if (lower.contains(" exist ")) return "office_folders";
    return lower.strip().equals("ver") ? "version" : "other";
  }

  private static String ospp(String line) {
    if (line.contains("/sethst")) return "office_host";
    if (line.contains("/setprt")) return "office_port";
    if (line.contains("/dstatus")) return "office_state";
    return line.contains("/act") ? "office_activate" : "other";
  }

  private static String slmgr(String line) {
    if (line.contains("/skms")) return "windows_host";
    if (line.contains("/dl")) return "windows_state";
    return line.contains("/ato") ? "windows_activate" : "other";
  }

  private static String orOther(String script) {
    return script.isEmpty() ? "other" : script;
  }
}
