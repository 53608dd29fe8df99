package org.rollcall.lab.cmd;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.lab.pc.PcState;

/** Which variables does a console know, and what does a line become when they are filled in? */
final class Environment {
  private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  Environment(PcState pc, String user) {
    values.put("SystemRoot", "C:\\Windows");
    values.put("windir", "C:\\Windows");
    values.put("SystemDrive", "C:");
    values.put("ComSpec", "C:\\Windows\\system32\\cmd.exe");
    values.put("ProgramFiles", "C:\\Program Files");
    if (pc.spec().system().windows().architecture().equals("x64")) {
      values.put("ProgramFiles(x86)", "C:\\Program Files (x86)");
      values.put("PROCESSOR_ARCHITECTURE", "AMD64");
    } else {
      values.put("PROCESSOR_ARCHITECTURE", "x86");
    }
    values.put("ProgramData", "C:\\ProgramData");
    values.put("COMPUTERNAME", pc.identity().computerName());
    values.put("USERDOMAIN", pc.identity().computerName());
    values.put("USERNAME", user);
    values.put("USERPROFILE", "C:\\Users\\" + user);
    values.put("TEMP", "C:\\Users\\" + user + "\\AppData\\Local\\Temp");
  }

  Map<String, String> values() {
    return values;
  }

  void set(String name, String value) {
    if (value.isEmpty()) {
      values.remove(name);
    } else {
      values.put(name, value);
    }
  }

  /**
   * Fills variables in as cmd does at its prompt: what it does not know stays as it was written.
   */
  String expand(String line, int errorLevel) {
    var out = new StringBuilder();
    for (int i = 0; i < line.length(); ) {
      var end = line.charAt(i) == '%' ? line.indexOf('%', i + 1) : -1;
      var value = end < 0 ? null : value(line.substring(i + 1, end), errorLevel);
      if (value == null) {
        out.append(line.charAt(i++));
      } else {
        out.append(value);
        i = end + 1;
      }
    }
    return out.toString();
  }

  private @Nullable String value(String name, int errorLevel) {
    return name.equalsIgnoreCase("ERRORLEVEL") ? Integer.toString(errorLevel) : values.get(name);
  }
}
