package org.rollcall.web;

/** Who carries out the runs that are ordered here, as far as the API has to know? */
public interface RunsEngine {
  /** A run was started or steered: have a look at once. */
  void nudge();

  Status status();

  /**
   * How does the engine fare?
   *
   * @param node under which name it shares the work
   * @param working whether it takes up what waits
   * @param inHand how many visits it has in hand
   */
  record Status(String node, boolean working, int inHand) {}
}
