package org.rollcall.transport.profile;

/** What is remembered of the ways by which machines were entered? */
public interface Memory {
  /** A visit came in by that way. */
  void entered(long machine, Entered entered);

  /** The way that was remembered answers no more. */
  void silent(long machine);
}
