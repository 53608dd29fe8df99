package org.rollcall.schedule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For which machines of a room does a run wait until the room opens?
 *
 * @param room null for machines that stand in none
 * @param openFrom when it opens next; null when nobody knows
 */
public record Waiting(
    long run,
    String reason,
    @Nullable String room,
    @Nullable Instant openFrom,
    List<String> machines) {
  /** Which are there now? */
  @FunctionalInterface
  public interface Source {
    List<Waiting> now();
  }
}
