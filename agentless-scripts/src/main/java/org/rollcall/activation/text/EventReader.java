package org.rollcall.activation.text;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;
import org.rollcall.activation.text.Notice.Kind;

/**
 * What do the KMS events in a log tell? 12288 is the client's request with its answer, 12290 the
 * host's record of one (learn.microsoft.com, activation-troubleshoot-kms-general).
 */
final class EventReader implements LineReader {
  private static final Pattern COMMA = Pattern.compile("\\s{0,9},\\s{0,9}");
  private static final Pattern HOST = Pattern.compile("^[^\\s,;\"][^,;\"]{0,250}:[0-9]{1,5}$");
  private static final int LENGTH = 600;

  @Override
  public boolean reads(Line line, Transcript transcript) {
    var start = line.lower().indexOf("0x");
    if (start < 0 || line.text().length() > LENGTH) return isHeading(line, transcript);
    var fields = COMMA.split(line.text().substring(start).strip(), 12);
    if (fields.length < 9 || !isGuid(fields[3]) || !isGuid(fields[8]))
      return isHeading(line, transcript);
    var code = Hresult.parse(fields[0]).orElse(null);
    if (code == null) return false;
    if (fields[1].startsWith("0x")) {
      transcript.open(new Told(request(fields, code)));
      transcript.notice(Notice.of(Kind.CMID, fields[3].toLowerCase(Locale.ROOT)));
    } else {
      transcript.notice(new Notice(Kind.KMS_HOST_EVENT, code, fields[2]));
    }
    return true;
  }

  private static Reading request(String[] fields, Hresult code) {
    var state = code.failed() ? ProductState.ACTIVATION_FAILED : ProductState.ACTIVATION_SUCCEEDED;
    var minutes = Shapes.number(fields[7]);
    return new Reading(null, fields[8], null, null, state, code, minutes, host(fields[2]));
  }

  // Published logs often have a placeholder here, which says more than nothing.
  private static @Nullable String host(String field) {
    var address = Shapes.kmsHost(field);
    return address != null || !HOST.matcher(field).matches() ? address : field;
  }

  private static boolean isGuid(String field) {
    return Shapes.GUID.matcher(field).matches();
  }

  private static boolean isHeading(Line line, Transcript transcript) {
    var heading =
        line.says("sent an activation request to the key management service")
            || line.lower().strip().equals("an activation request has been processed.")
            || (line.label().equals("info") && line.value().isEmpty());
    if (heading) transcript.close();
    return heading;
  }
}
