package org.rollcall.event;

import java.util.List;

/** What changed lately? */
public interface Events {
  /** What a cursor has not seen, at most so many, in the order of their ids. */
  List<Event> unseen(Cursor seen, int most);

  /**
   * Where somebody stands who wants to hear of what comes from now on: what may still be committed
   * under a smaller id is a gap.
   */
  Cursor now();

  /** Whether all that the cursor has not seen is still kept. */
  boolean reaches(Cursor seen);

  /** Forgets what nobody can ask for any more; how many. */
  int sweep();
}
