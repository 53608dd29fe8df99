package org.rollcall.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Identity;

/** What was read of the products of each machine, now and before? */
public interface Readings {
  /**
   * Adds to the history of a machine, and keeps how its products stand now; products not seen
   * before are taken up.
   *
   * @param attempt the visit that read it; null when it came another way
   * @param census which of the machine's Windows told it, and whether it told all
   * @return the readings with their products, in the order given
   */
  List<ProductReading> record(
      long machine, @Nullable Long attempt, Census census, List<Observation> observations);

  /** The same for a source that does not tell which Windows it speaks of, or not all of it. */
  default List<ProductReading> record(
      long machine, @Nullable Long attempt, List<Observation> observations) {
    return record(machine, attempt, Census.PARTIAL, observations);
  }

  /** The latest reading of each product of a machine, in the order in which they were taken up. */
  List<ProductReading> latest(long machine);

  /** The latest reading of each product that the machine still has, as they were taken up. */
  List<ProductReading> present(long machine);

  /** The latest reading of each product that a run's own visits took, by machine. */
  List<ProductReading> latestOfRun(long run);

  /** What was read of all products of a machine before that time, the latest first. */
  List<ProductReading> ofMachine(long machine, Instant before, int most);

  /** Every reading of a product, the latest first. */
  List<ProductReading> history(long product);

  /** Notes what a PC says of itself that it did not say before; asked before that is kept. */
  void compare(long machine, Identity told);
}
