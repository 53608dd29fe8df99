package org.rollcall.lab;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** How is the lab's list of machines written? As the product reads it. */
final class LabCsv {
  private static final Pattern PLAIN = Pattern.compile("[^,\"\r\n]*");

  private LabCsv() {}

  static String write(List<SimulatedPc> pcs, ToIntFunction<SimulatedPc> port) {
    var csv = new StringBuilder("name,address,port,room,mac,note\n");
    for (var pc : pcs) {
      var place = pc.spec().place();
      csv.append(cell(pc.name())).append(',').append(cell(pc.address())).append(',');
      csv.append(port.applyAsInt(pc)).append(',').append(cell(place.room())).append(',');
      csv.append(pc.mac()).append(',');
      csv.append(cell(place.note())).append('\n');
    }
    return csv.toString();
  }

  private static String cell(String text) {
    return PLAIN.matcher(text).matches() ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
