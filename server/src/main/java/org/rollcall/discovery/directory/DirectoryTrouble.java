package org.rollcall.discovery.directory;

import java.util.Locale;

/** Why could a directory not be read? Told by a code; what the directory wrote stays outside. */
public final class DirectoryTrouble extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /** What can go wrong. */
  public enum Kind {
    AWAY,
    UNTRUSTED,
    WRONG_NAME,
    LOGIN_REFUSED,
    LOGIN_MISSING,
    BASE_NOT_THERE,
    FILTER_REFUSED,
    TOO_MANY,
    REFUSED;

    /** The stable code, which also names the sentence that explains it. */
    public String code() {
      return "directory_" + name().toLowerCase(Locale.ROOT);
    }
  }

  DirectoryTrouble(Kind kind) {
    super(kind.code());
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
