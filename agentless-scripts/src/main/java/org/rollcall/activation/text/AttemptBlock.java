package org.rollcall.activation.text;

import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;

/** What does slmgr.vbs /ato tell of the product it tries to activate? */
final class AttemptBlock implements Block {
  private final String name;
  private final String sku;
  private @Nullable ProductState state;
  private @Nullable Hresult code;

  AttemptBlock(String name, String sku) {
    this.name = name;
    this.sku = sku;
  }

  /** Whether the line tells how the attempt ended, or why. */
  boolean take(Line line) {
    var answer = Shapes.code(line.text());
    if (answer != null && code == null && state != ProductState.ACTIVATION_SUCCEEDED) {
      code = answer;
      state = ProductState.ACTIVATION_FAILED;
      return true;
    }
    if (state != null) return false;
    if (line.says("product activation failed")) state = ProductState.ACTIVATION_FAILED;
    if (SlmgrWords.isActivated(line)) state = ProductState.ACTIVATION_SUCCEEDED;
    return state != null;
  }

  @Override
  public Reading reading() {
    return new Reading(name, sku, null, null, state, code, null, null);
  }
}
