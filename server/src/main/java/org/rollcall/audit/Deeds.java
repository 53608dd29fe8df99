package org.rollcall.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was recorded? */
public interface Deeds {
  /** The latest first, from before this one on; null for the very latest. */
  List<KeptDeed> page(Filter filter, @Nullable Long before, int most);

  /** The oldest first, from after this one on. */
  List<KeptDeed> after(Filter filter, long after, int most);

  /** What is sealed, by number, from after this one on. */
  List<KeptDeed> chain(long afterNumber, int most);

  /** How far the chain goes, as the sealer left it. */
  Head head();

  /**
   * Which deeds are asked for? What is null is not asked for.
   *
   * @param on what they were done to; with a slash at its end, anything that begins so
   * @param from inclusive, and to exclusive
   */
  record Filter(
      @Nullable String by,
      @Nullable String code,
      @Nullable String on,
      @Nullable Instant from,
      @Nullable Instant to) {
    public static final Filter ALL = new Filter(null, null, null, null, null);
  }
}
