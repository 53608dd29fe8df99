package org.rollcall.activation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** To which family do people count a product, going by the name they call it? */
public enum ProductFamily {
  WINDOWS,
  OFFICE,
  VISIO,
  PROJECT,
  OTHER;

  /**
   * The family that a name speaks of.
   *
   * @param title as {@link ProductName} puts it
   */
  public static ProductFamily of(String title) {
    var lower = title.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows")) return WINDOWS;
    if (lower.startsWith("visio")) return VISIO;
    if (lower.startsWith("project")) return PROJECT;
    return lower.startsWith("office") || lower.startsWith("microsoft 365") ? OFFICE : OTHER;
  }

  public static Optional<ProductFamily> ofCode(String code) {
    return Arrays.stream(values()).filter(family -> family.code().equals(code)).findFirst();
  }

  /** The stable code: stored, sent and typed as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
