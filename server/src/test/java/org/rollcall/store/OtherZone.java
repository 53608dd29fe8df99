package org.rollcall.store;

import java.util.TimeZone;

/**
 * Puts the JVM in a zone that is neither UTC nor the database's, half an hour off for good measure.
 */
final class OtherZone {
  private static final TimeZone USUAL = TimeZone.getDefault();

  private OtherZone() {}

  static void set() {
    TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
  }

  static void reset() {
    TimeZone.setDefault(USUAL);
  }
}
