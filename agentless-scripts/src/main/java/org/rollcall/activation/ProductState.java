package org.rollcall.activation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * In which licence state is a Product? The first seven are Microsoft's LicenseStatus 0 to 6
 * (learn.microsoft.com, SoftwareLicensingProduct class); the others are what a text may leave us
 * with.
 */
public enum ProductState {
  UNLICENSED,
  LICENSED,
  OOB_GRACE,
  OOT_GRACE,
  NON_GENUINE_GRACE,
  NOTIFICATION,
  EXTENDED_GRACE,
  /** Microsoft 365: licensed per user, and not measured here. */
  SUBSCRIPTION,
  UNKNOWN,
  /** The text tells only of an attempt, and that it succeeded. */
  ACTIVATION_SUCCEEDED,
  /** The text tells only of an attempt, and that it failed. */
  ACTIVATION_FAILED;

  /** The state behind WMI's number; anything that is no LicenseStatus is unknown. */
  public static ProductState ofLicenseStatus(long status) {
    return status >= 0 && status <= 6 ? values()[(int) status] : UNKNOWN;
  }

  /** The state that is stored, sent and exported under this code. */
  public static Optional<ProductState> ofCode(String code) {
    return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
  }

  /** How far from licensed it is, for sorting: 0 is the best. */
  public int severity() {
    return switch (this) {
      case LICENSED -> 0;
      case SUBSCRIPTION -> 1;
      case ACTIVATION_SUCCEEDED -> 2;
      case UNKNOWN -> 3;
      case EXTENDED_GRACE -> 4;
      case OOB_GRACE -> 5;
      case OOT_GRACE -> 6;
      case NON_GENUINE_GRACE -> 7;
      case ACTIVATION_FAILED -> 8;
      case NOTIFICATION -> 9;
      case UNLICENSED -> 10;
    };
  }

  /** The stable code: stored, sent and exported as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
