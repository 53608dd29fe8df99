package org.rollcall.inventory.intake;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How does the inventory stand, and how is it made to stand as was judged? */
public interface Stock {
  /** Every machine, as a source would put it. */
  List<KnownMachine> all();

  /** Keeps others from changing these machines until the transaction ends. */
  void hold(Collection<Long> machines);

  /**
   * Takes over what is new or changed among the rows.
   *
   * @param known the machines as they stand
   * @param source whose own ids the rows carry, if any
   */
  void take(List<Judged> rows, List<KnownMachine> known, @Nullable Long source);

  /** Whose subnet an address is in. */
  Places places();
}
