package org.rollcall.activation.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.text.Notice.Kind;

/** Which lines tell of the step, the script or its host rather than of a product? */
final class NoticeReader implements LineReader {
  private static final List<Map.Entry<String, Kind>> SENTENCES =
      List.of(
          Map.entry("successfully applied setting", Kind.SETTING_APPLIED),
          Map.entry("product key installation successful>", Kind.KEY_INSTALLED),
          Map.entry("product key uninstall successful>", Kind.KEY_REMOVED),
          Map.entry("uninstalled product key successfully", Kind.KEY_REMOVED),
          Map.entry("product key not found>", Kind.KEY_NOT_FOUND),
          Map.entry("error: product key not found", Kind.KEY_NOT_FOUND),
          Map.entry("error: product not found", Kind.PRODUCT_NOT_FOUND),
          Map.entry("no office kms licenses were found", Kind.NO_KMS_LICENSES),
          Map.entry("no installed product keys detected>", Kind.NO_INSTALLED_KEYS),
          Map.entry("service machine name cleared successfully", Kind.KMS_HOST_CLEARED),
          Map.entry("unsupported command passed", Kind.UNSUPPORTED_COMMAND),
          Map.entry("unrecognized option:", Kind.UNSUPPORTED_COMMAND),
          Map.entry("invalid combination of command parameters", Kind.UNSUPPORTED_COMMAND),
          Map.entry("protection platform service is not", Kind.LICENSING_SERVICE_DOWN),
          Map.entry("insufficient rights to perform operation", Kind.ACCESS_DENIED),
          Map.entry("script execution time was exceeded", Kind.SCRIPT_TIMED_OUT),
          Map.entry("windows script host access is disabled", Kind.SCRIPT_HOST_DISABLED),
          Map.entry("script engine \"vbscript\"", Kind.VBSCRIPT_MISSING));

  private static final Pattern INSTALLED_KEY =
      Pattern.compile("installed product key [a-z0-9-]{5,40} successfully");
  private static final Pattern WMI =
      Pattern.compile("\\b0x[0-9a-f]{8} occurred in (?:connecting|setting|creating)");
  // C:\...\ospp.vbs(217, 5) SWbemServicesEx: ..., in the language of the PC.
  private static final Pattern CRASH = Pattern.compile("\\.vbs\\([0-9]{1,5}, ?[0-9]{1,5}\\)");
  private static final Set<Integer> DENIED = Set.of(0x80070005, 0xC004F025);
  private static final int WMI_FACILITY = 0x8004_1000;

  @Override
  public boolean reads(Line line, Transcript transcript) {
    var notice = notice(line);
    if (notice == null) notice = HostLines.notice(line);
    if (notice == null) return false;
    transcript.notice(notice);
    return true;
  }

  /** What a step's error code says where no product is told of. */
  static Notice refusal(Hresult code) {
    if (DENIED.contains(code.value())) return new Notice(Kind.ACCESS_DENIED, code, null);
    // [MS-ERREF] and wbemcli.h: WBEM_E_* are 0x80041001 and up.
    var wmi = (code.value() & 0xFFFF_F000) == WMI_FACILITY;
    return new Notice(wmi ? Kind.WMI_ERROR : Kind.STEP_FAILED, code, null);
  }

  private static @Nullable Notice notice(Line line) {
    for (var sentence : SENTENCES) {
      if (line.says(sentence.getKey())) return Notice.of(sentence.getValue());
    }
    if (INSTALLED_KEY.matcher(line.lower()).find()) return Notice.of(Kind.KEY_INSTALLED);
    if (WMI.matcher(line.lower()).find()) {
      return new Notice(Kind.WMI_ERROR, Shapes.code(line.text()), null);
    }
    if (CRASH.matcher(line.lower()).find()) {
      return new Notice(Kind.SCRIPT_ERROR, Shapes.code(line.text()), null);
    }
    return cmid(line);
  }

  private static @Nullable Notice cmid(Line line) {
    var id = line.says("(cmid)") ? Shapes.guid(line.text()) : null;
    return id == null ? null : Notice.of(Kind.CMID, id.toLowerCase(Locale.ROOT));
  }
}
