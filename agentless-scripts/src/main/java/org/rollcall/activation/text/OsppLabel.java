package org.rollcall.activation.text;

import java.util.Optional;
import java.util.Set;

/** What does a label of ospp.vbs stand for? They are English on every Windows. */
enum OsppLabel {
  SKU,
  NAME,
  DESCRIPTION,
  STATUS,
  KEY,
  PRODUCT_ID,
  CODE,
  GRACE,
  DNS_HOST,
  OVERRIDE,
  /** Known, and of no use to a reading. */
  ASIDE;

  private static final Set<String> ASIDES =
      Set.of(
          "error description",
          "installation id for",
          "uninstalling product key for",
          "beta expiration",
          "notice",
          "for more information please visit",
          "to view the activation event history run",
          "dns auto-discovery",
          "activation type configuration",
          "most recent successful activation client information",
          "activation object name",
          "ao dn",
          "ao extended pid",
          "ao activation id",
          "activation interval",
          "renewal interval",
          "kms host caching",
          "kms lookup domain");

  static Optional<OsppLabel> of(Line line) {
    return Optional.ofNullable(
        switch (line.label()) {
          case "sku id" -> SKU;
          case "license name" -> NAME;
          case "license description" -> DESCRIPTION;
          // slmgr.vbs writes the same words, but not in capitals.
          case "license status" -> line.text().contains("LICENSE STATUS") ? STATUS : null;
          case "last 5 characters of installed product key" -> KEY;
          case "product id" -> PRODUCT_ID;
          case "error code" -> CODE;
          case "remaining grace" -> GRACE;
          case "kms machine name from dns" -> DNS_HOST;
          case "kms machine registry override defined" -> OVERRIDE;
          default -> ASIDES.contains(line.label()) ? ASIDE : null;
        });
  }

  /** Whether the label can begin a block; the others only say more about one. */
  boolean opensBlock() {
    return switch (this) {
      case SKU, NAME, DESCRIPTION, STATUS, KEY, PRODUCT_ID -> true;
      case CODE, GRACE, DNS_HOST, OVERRIDE, ASIDE -> false;
    };
  }
}
