package org.rollcall.event;

import java.util.List;
import java.util.Locale;

/** What is there to tell a watcher next? */
public sealed interface News {
  /**
   * Something changed.
   *
   * @param seen what the watcher has seen once it has heard of all this
   */
  record Changes(List<Told> told, Cursor seen) implements News {}

  /** What it did not see is no longer kept: it reads everything anew, and goes on from here. */
  record Resync(Cursor seen) implements News {}

  /** Nothing for a while. */
  record Quiet(Cursor seen) implements News {}

  /** The last it hears; it may come again. */
  record End(Reason reason) implements News {}

  /**
   * A change.
   *
   * @param seen what the watcher has seen once it has heard of this one
   */
  record Told(Event event, Cursor seen) {}

  /** Why is a watcher told nothing more? */
  enum Reason {
    /** It does not keep up. */
    TOO_SLOW,
    SERVER_LEAVES;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
