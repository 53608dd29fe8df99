package org.rollcall.run;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Has somebody or something said stop? The first reason stays. */
public final class StopSignal {
  private final AtomicReference<@Nullable StopReason> reason = new AtomicReference<>();

  public void raise(StopReason why) {
    reason.compareAndSet(null, why);
  }

  public Optional<StopReason> raised() {
    return Optional.ofNullable(reason.get());
  }
}
