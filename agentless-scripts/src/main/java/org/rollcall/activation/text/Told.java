package org.rollcall.activation.text;

import org.rollcall.activation.Hresult;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;

/** What does a single line tell of a product? */
record Told(Reading reading) implements Block {
  static Told succeeded() {
    return new Told(
        new Reading(null, null, null, null, ProductState.ACTIVATION_SUCCEEDED, null, null, null));
  }

  static Told failed(Hresult code) {
    return new Told(
        new Reading(null, null, null, null, ProductState.ACTIVATION_FAILED, code, null, null));
  }
}
