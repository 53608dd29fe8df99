package org.rollcall.compliance.asof;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.selector.Selector;

/** How did the products of the fleet stand at any time? A function of the readings until then. */
public interface History {
  /**
   * Hands over every product that was there, and every machine of which nothing was read, by
   * building, room and name, without keeping all of them at once.
   */
  void each(Question question, Consumer<ProductThen> taker);

  /** How many products stood in which way, by these parts of what is known of them. */
  List<Group> groups(Question question, List<Part> parts);

  /**
   * What is asked.
   *
   * @param selector which machines, as they are now; null for all that were in use then
   */
  record Question(AsOf asOf, @Nullable Selector selector) {
    public static Question of(AsOf asOf) {
      return new Question(asOf, null);
    }
  }

  /** By what products are counted. */
  enum Part {
    BUILDING,
    ROOM,
    OWNER,
    TITLE
  }

  /** So many products of one kind: the parts in the order asked for. */
  record Group(List<@Nullable String> parts, Cover cover, long products) {}
}
