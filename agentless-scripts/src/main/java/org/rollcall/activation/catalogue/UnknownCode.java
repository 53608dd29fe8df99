package org.rollcall.activation.catalogue;

import java.util.Map;
import org.rollcall.activation.Hresult;

/** What can be said of a code that the catalogue does not hold? Only what its own bits say. */
public record UnknownCode(Hresult code) {
  /** The part of Windows that the code claims to come from ([MS-ERREF] 2.1). */
  public int facility() {
    return (code.value() >>> 16) & 0x7FF;
  }

  /** The values for the sentences under {@code unknown_code}, the severity in their language. */
  public Map<String, String> values(Sentences sentences) {
    var severity = code.failed() ? "severity.failure" : "severity.success";
    return Map.of(
        "code", code.toString(),
        "severity", sentences.text(severity),
        "facility", Integer.toString(facility()));
  }
}
