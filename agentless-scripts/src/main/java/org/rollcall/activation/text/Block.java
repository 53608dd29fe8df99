package org.rollcall.activation.text;

import org.jspecify.annotations.Nullable;
import org.rollcall.activation.Reading;

/** What do the lines about one product, read so far, add up to? */
sealed interface Block
    permits OsppBlock, SlmgrBlock, AttemptBlock, ExpiryBlock, SubscriptionBlock, WmiBlock, Told {
  /** Null where the lines say nothing after all. */
  @Nullable Reading reading();
}
