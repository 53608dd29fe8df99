package org.rollcall.activation.text;

import org.jspecify.annotations.Nullable;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;

/** What does slmgr.vbs /xpr tell: a product's name, and one sentence about it? */
final class ExpiryBlock implements Block {
  private final String name;
  private @Nullable ProductState state;

  ExpiryBlock(String name) {
    this.name = name;
  }

  /** Whether the sentence is understood; the date in it follows the PC's region and is not read. */
  boolean take(Line line) {
    if (state != null) return false;
    state = SlmgrWords.expiry(line);
    if (state != null) return true;
    state = ProductState.UNKNOWN;
    return false;
  }

  @Override
  public Reading reading() {
    return new Reading(name, null, null, null, state, null, null, null);
  }
}
