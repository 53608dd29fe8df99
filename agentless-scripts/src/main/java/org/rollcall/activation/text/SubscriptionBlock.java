package org.rollcall.activation.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Hresult;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;

/** What does one licence of vnextdiag.ps1 tell: Microsoft 365, which no KMS host activates? */
final class SubscriptionBlock implements Block {
  private @Nullable String product;
  private boolean subscription;
  private @Nullable Hresult reason;

  /** Takes a line of JSON as the script indents it. */
  void take(String property, String written) {
    var value = unquoted(written);
    switch (property) {
      case "product" -> {
        product = Shapes.title(value);
        subscription |= value.toLowerCase(Locale.ROOT).startsWith("o365");
      }
      case "type" -> subscription |= value.toLowerCase(Locale.ROOT).contains("subscription");
      case "reasoncode" -> reason = Shapes.code(value);
      default -> {}
    }
  }

  private static String unquoted(String written) {
    var value = written.endsWith(",") ? written.substring(0, written.length() - 1) : written;
    return value.replace("\"", "").strip();
  }

  @Override
  public @Nullable Reading reading() {
    if (product == null) return null;
    var state = subscription ? ProductState.SUBSCRIPTION : ProductState.UNKNOWN;
    return new Reading(product, null, null, null, state, reason, null, null);
  }
}
