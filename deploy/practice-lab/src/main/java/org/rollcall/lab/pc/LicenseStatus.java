package org.rollcall.lab.pc;

import java.util.Arrays;
import java.util.Locale;

/** In which state is a licence? The number is Microsoft's LicenseStatus. */
public enum LicenseStatus {
  UNLICENSED(0, "UNLICENSED"),
  LICENSED(1, "LICENSED"),
  OOB_GRACE(2, "OOB_GRACE"),
  OOT_GRACE(3, "OOT_GRACE"),
  NON_GENUINE_GRACE(4, "NON_GENUINE_GRACE"),
  NOTIFICATION(5, "NOTIFICATIONS"),
  EXTENDED_GRACE(6, "EXTENDED GRACE");

  private final int number;
  private final String inOspp;

  LicenseStatus(int number, String inOspp) {
    this.number = number;
    this.inOspp = inOspp;
  }

  /** The word that ospp.vbs prints between dashes. */
  public String inOspp() {
    return inOspp;
  }

  public int number() {
    return number;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static LicenseStatus ofCode(String code) {
    return Arrays.stream(values())
        .filter(status -> status.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no licence state: " + code));
  }
}
