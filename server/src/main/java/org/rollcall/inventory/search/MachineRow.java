package org.rollcall.inventory.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Machine;

/**
 * What does a list show of a machine?
 *
 * @param findings how many are open
 * @param expiresAt when the first of its products lapses
 */
public record MachineRow(
    Machine machine,
    @Nullable String building,
    List<ProductNow> products,
    @Nullable LastVisit lastVisit,
    int findings,
    @Nullable Instant expiresAt) {
  public MachineRow {
    products = List.copyOf(products);
  }

  /**
   * How did the last visit end?
   *
   * @param cause the error, fault or finding by which it ended so
   */
  public record LastVisit(String outcome, @Nullable String cause, Instant at) {}
}
