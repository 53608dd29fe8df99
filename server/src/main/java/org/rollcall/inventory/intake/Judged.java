package org.rollcall.inventory.intake;

import org.jspecify.annotations.Nullable;

/**
 * Which verdict was passed on which row?
 *
 * @param name what the machine is called, or whatever stands in the place of its name
 * @param told null when the row could not be read
 */
public record Judged(long line, String name, @Nullable Told told, Verdict verdict) {
  public static Judged of(Told told, Verdict verdict) {
    return new Judged(told.line(), told.name(), told, verdict);
  }
}
