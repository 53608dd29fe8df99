package org.rollcall.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What must be kept together, or not at all? Stores called within {@code work} share one fate. */
@FunctionalInterface
public interface Transactions {
  <T extends @Nullable Object> T together(Supplier<T> work);
}
