package org.rollcall.compliance.snapshot;

/** Why can a snapshot not be taken in? */
public final class BadSnapshot extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final long line;

  BadSnapshot(Reason reason, long line) {
    super(reason + " at line " + line);
    this.reason = reason;
    this.line = line;
  }

  /** What is wrong? */
  public enum Reason {
    /** The store holds something already, and nothing is ever mixed. */
    STORE_IN_USE,
    /** It is no snapshot, or cut, or changed on its way. */
    UNREADABLE,
    /** It was made by a version that keeps what this one does not know. */
    OTHER_VERSION
  }

  public Reason reason() {
    return reason;
  }

  public long line() {
    return line;
  }
}
