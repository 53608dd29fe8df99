package org.rollcall.activation.text;

import java.util.regex.Pattern;

/** Which lines are of a licence's properties, one a line, as Format-List and wmic write them? */
final class WmiListReader implements LineReader {
  private static final Pattern PROPERTY = Pattern.compile("[a-z][a-z0-9]{1,60}");
  private static final Pattern LICENSING =
      Pattern.compile(
          "(?:discoveredkeymanagement|keymanagementservice|licensestatus|licensefamily|licensedependson|licenseisaddon"
              + "|partialproductkey|productkey|applicationid|graceperiod|evaluationenddate|vlactivation"
              + "|adactivation|offlineinstallation|remaining(?:app|sku|windows)rearm|genuinestatus).{0,40}"
              + "|name|description|id");
  private static final Pattern INDENTED = Pattern.compile("^\\s{8}.*$");

  @Override
  public boolean reads(Line line, Transcript transcript) {
    var open = transcript.open(WmiBlock.class);
    if (!isProperty(line)) {
      var goesOn =
          open.isPresent() && !line.isLabelled() && INDENTED.matcher(line.text()).matches();
      if (goesOn) open.get().goOn(line.text());
      return goesOn;
    }
    // A French slmgr.vbs, too, has a blank before its colons.
    var elsewhere = transcript.open(SlmgrBlock.class).isPresent();
    var licensing = LICENSING.matcher(line.label()).matches();
    if (open.isEmpty() && (elsewhere || !licensing)) return false;
    var fresh = open.isEmpty() || open.get().has(line.label());
    var block = fresh ? transcript.open(new WmiBlock()) : open.get();
    block.take(line.label(), line.value());
    return true;
  }

  private static boolean isProperty(Line line) {
    return line.isProperty() && PROPERTY.matcher(line.label()).matches();
  }
}
