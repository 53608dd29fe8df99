package org.rollcall.compliance.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which questions does a report answer? */
public enum ReportKind {
  /** How does every product on every machine stand? */
  STATUS,
  /** Which share of the products is licensed, by unit, building, room, product or family? */
  COVERAGE,
  /** What lapses when, unless it is renewed? */
  EXPIRY,
  /** What needs a person, and since when? */
  FINDINGS,
  /** Who did what, when, and with what result? */
  RUNS,
  /** Which machines got another Windows, and are their products activated again? */
  REIMAGED,
  /** What stands otherwise than on an earlier day? */
  CHANGES,
  /** How many licences of each agreement are used? */
  LICENCES,
  /** What is activated that no agreement allows on a day? */
  UNCOVERED,
  /** Until when is what is installed supported? */
  SUPPORT;

  public static Optional<ReportKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** The stable code: stored, sent and typed as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it tells of a stretch of time that begins on some day. */
  public boolean hasBeginning() {
    return this == RUNS || this == REIMAGED || this == CHANGES;
  }
}
