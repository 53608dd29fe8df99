package org.rollcall.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read of the products of each machine, now and before? */
public interface Readings {
  /**
   * Adds to the history of a machine; products not seen before are taken up.
   *
   * @param attempt the visit that read it; null when it came another way
   * @return the readings with their products, in the order given
   */
  List<ProductReading> record(long machine, @Nullable Long attempt, List<Observation> observations);

  /** The latest reading of each product of a machine, in the order in which they were taken up. */
  List<ProductReading> latest(long machine);

  /** The latest reading of each product that a run's own visits took, by machine. */
  List<ProductReading> latestOfRun(long run);

  /** Every reading of a product, the latest first. */
  List<ProductReading> history(long product);
}
