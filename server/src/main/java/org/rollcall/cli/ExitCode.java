package org.rollcall.cli;

/** How does a command end, as far as a calling script is concerned? */
final class ExitCode {
  /** Everything that could be done is done. */
  static final int DONE = 0;

  /** The command itself failed. */
  static final int FAILED = 1;

  /** The command was not understood, or what it was given cannot be used. */
  static final int USAGE = 2;

  /** The command did its work, and some of the result needs a person. */
  static final int NEEDS_A_PERSON = 3;

  private ExitCode() {}
}
