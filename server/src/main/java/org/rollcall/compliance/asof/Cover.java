package org.rollcall.compliance.asof;

import java.util.Locale;

/** Was a product licensed by volume at a given time, as far as had been read until then? */
public enum Cover {
  /** Activated, and that activation still held. */
  COVERED,
  /** It was activated when it was read last, but not for so long. */
  EXPIRED,
  /** It was read, and was not activated. */
  NOT_ACTIVATED,
  /** What was read does not tell. */
  UNCLEAR,
  /** Retail, with the PC, or by subscription: no volume licence. */
  NOT_VOLUME,
  /** Nothing of the machine was read by then. */
  UNREAD;

  /** The stable code: stored, sent and exported as it stands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
