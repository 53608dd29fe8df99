package org.rollcall.diagnosis;

import java.util.regex.Pattern;
import org.rollcall.activation.ProductState;
import org.rollcall.activation.Reading;

/**
 * Is a licence that of a Microsoft 365 subscription? Those are licensed per user, and what the PC
 * says of them is an expired grace key that means nothing.
 */
final class Subscriptions {
  private static final Pattern NAME = Pattern.compile("[OM]365", Pattern.CASE_INSENSITIVE);

  private Subscriptions() {}

  static Reading marked(Reading reading) {
    var name = reading.licenseName();
    var channel = reading.channel();
    var rented =
        (name != null && NAME.matcher(name).find())
            || (channel != null && channel.startsWith("TIMEBASED_SUB"));
    if (!rented) return reading;
    return new Reading(
        name,
        reading.skuId(),
        reading.partialKey(),
        channel,
        ProductState.SUBSCRIPTION,
        null,
        null,
        null);
  }
}
