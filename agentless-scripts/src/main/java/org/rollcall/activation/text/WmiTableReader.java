package org.rollcall.activation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which lines are rows of licences, as Format-Table writes them under a row of dashes? */
final class WmiTableReader implements LineReader {
  private static final Pattern COLUMN = Pattern.compile("-{2,300}+");
  private static final Pattern DASHES = Pattern.compile("^[\\s-]{5,4000}+$");
  private static final Pattern BLANKS = Pattern.compile("\\s{1,4000}+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{0,10}");
  private static final Set<String> KNOWN =
      Set.of(
          "name",
          "description",
          "id",
          "partialproductkey",
          "licensestatus",
          "licensestatusreason",
          "graceperiodremaining",
          "keymanagementservicemachine",
          "keymanagementserviceport",
          "discoveredkeymanagementservicemachinename",
          "discoveredkeymanagementservicemachineport");

  private String heading = "";
  private List<Integer> starts = List.of();

  @Override
  public boolean reads(Line line, Transcript transcript) {
    if (isHeading(line)) {
      heading = line.lower();
      starts = List.of();
      return true;
    }
    if (!heading.isEmpty() && starts.isEmpty() && DASHES.matcher(line.text()).matches()) {
      starts = starts(line.text());
      return true;
    }
    if (heading.isEmpty()) return false;
    return isRow(line, transcript);
  }

  private static boolean isHeading(Line line) {
    var words = List.of(BLANKS.split(line.lower().strip(), 20));
    return words.size() > 1
        && KNOWN.containsAll(words)
        && (words.contains("partialproductkey") || words.contains("licensestatus"));
  }

  private static List<Integer> starts(String dashes) {
    return COLUMN.matcher(dashes).results().map(column -> column.start()).toList();
  }

  private boolean isRow(Line line, Transcript transcript) {
    var names = cells(heading);
    var values = cells(line.text());
    var fits = !starts.isEmpty();
    for (var i = 0; fits && i < names.size(); i++) fits = fits(names.get(i), values.get(i));
    if (!fits) {
      heading = "";
      return false;
    }
    var block = transcript.open(new WmiBlock());
    for (var i = 0; i < names.size(); i++) block.take(names.get(i), values.get(i));
    transcript.close();
    return true;
  }

  private static boolean fits(String property, String value) {
    return switch (property) {
      case "name" -> !value.isEmpty();
      case "partialproductkey" -> value.isEmpty() || Shapes.partialKey(value) != null;
      case "licensestatus", "licensestatusreason", "graceperiodremaining" ->
          NUMBER.matcher(value).matches();
      default -> true;
    };
  }

  private List<String> cells(String row) {
    var cells = new ArrayList<String>();
    for (var i = 0; i < starts.size(); i++) {
      var start = Math.min(starts.get(i), row.length());
      var end = i + 1 < starts.size() ? Math.min(starts.get(i + 1), row.length()) : row.length();
      cells.add(row.substring(start, end).strip());
    }
    return cells;
  }
}
