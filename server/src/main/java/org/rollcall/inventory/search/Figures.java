package org.rollcall.inventory.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.selector.Stretch;

/** What does the fleet add up to? Each number counts machines, and says which by a selector. */
public interface Figures {
  /** How far ahead the weeks are told: an activation lasts 26 of them. */
  int WEEKS = 26;

  Overview overview(Stretch.Here here);

  /**
   * A number, and the selector of the machines that it counts.
   *
   * @param of what is counted, in codes and names, from the general to the special
   */
  record Figure(List<@Nullable String> of, int machines, String selector) {
    public Figure {
      of = Collections.unmodifiableList(new ArrayList<>(of));
    }
  }

  /**
   * The machines in a room.
   *
   * @param worst the worst state of a product there; null where nothing was read yet
   */
  record Place(Figure figure, @Nullable String worst) {}

  /**
   * All of them.
   *
   * @param products by title and state
   * @param renewals by the way in which they stand
   * @param rooms by building and room
   * @param weeks by the Monday of the week in which the first product of a machine lapses
   * @param findings by their codes
   * @param outcomes of the visits of the last day, by outcome and cause
   */
  record Overview(
      Figure machines,
      List<Figure> products,
      List<Figure> renewals,
      List<Place> rooms,
      List<Figure> weeks,
      List<Figure> findings,
      List<Figure> outcomes) {}
}
