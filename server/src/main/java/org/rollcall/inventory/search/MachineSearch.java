package org.rollcall.inventory.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.selector.Selector;
import org.rollcall.inventory.selector.Stretch;

/** Which machines does a selector mean, and what is shown of them? */
public interface MachineSearch {
  /**
   * One page of those meant.
   *
   * @param after where the page before ended; null for the first
   */
  Page page(Selector selector, Sort sort, @Nullable Cursor after, int most, Stretch.Here here);

  /**
   * Some rows of a list.
   *
   * @param total how many there are in all
   * @param next where the next page begins; null on the last
   */
  record Page(List<MachineRow> rows, int total, @Nullable Cursor next) {}

  /** What a list would show of this machine, retired or not. */
  Optional<MachineRow> row(long machine);

  int count(Selector selector, Stretch.Here here);

  /** All that are meant, by name. */
  List<Machine> machines(Selector selector, Stretch.Here here);

  /** Hands over every row that is meant, in order, without keeping all of them at once. */
  void each(Selector selector, Sort sort, Stretch.Here here, Consumer<MachineRow> taker);

  /** The products of a machine, those it has no more last. */
  List<ProductNow> products(long machine);
}
