package org.rollcall.run;

import java.util.Arrays;
import java.util.Locale;

/** By what does a PC show that its disk was written anew, or put back? */
public enum ImagingSign {
  /** A Windows that was installed at another time than those known before. */
  NEW_WINDOWS,
  /** It counts as another client at a KMS host. */
  NEW_CMID,
  NEW_SID,
  /** A product that it had is there no more. */
  PRODUCT_LOST,
  /** An activation ends earlier than it was read to end before, in the same Windows. */
  WENT_BACK;

  /** The stable code: stored and sent as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ImagingSign ofCode(String code) {
    return Arrays.stream(values())
        .filter(sign -> sign.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a newer version wrote the sign " + code));
  }
}
