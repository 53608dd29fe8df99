package org.rollcall.lab.scenario;

/** In which ways can an answer go wrong? */
public enum FaultKind {
  /** No answer ever comes. */
  HANG,
  /** The connection is reset. */
  RESET,
  /** The connection is closed in the middle of the answer. */
  HALF,
  /** The answer is no XML. */
  NONSENSE,
  /** The answer refers to an entity outside of it. */
  ENTITY,
  /** The answer is a fault that entities would blow up to gigabytes. */
  BILLION_LAUGHS,
  /** The answer relates to a message that nobody sent. */
  WRONG_RELATES_TO,
  /** The streams are no Base64. */
  WRONG_BASE64,
  /** The user's limit of shells is reached. */
  SHELL_QUOTA,
  /** The answer is an HTTP status 503 without WS-Man. */
  UNAVAILABLE,
  /** The answer comes one byte at a time. */
  DRIBBLE,
  /** The signature of a sealed answer is wrong. */
  BAD_SEAL,
  /** The command never ends and prints nothing. */
  ENDLESS,
  /** The command prints without end, as many megabytes as the amount says. */
  FLOOD,
  /** The command ends without output; the amount is its exit code. */
  SILENT,
  /** The command does what it should, but ends with the amount as exit code. */
  EXIT,
  /** The PC restarts; it is gone for as many seconds as the amount says. */
  REBOOT
}
