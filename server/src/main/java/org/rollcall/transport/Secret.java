package org.rollcall.transport;

/** What must never be printed? Characters that leave this object only when asked for by name. */
public final class Secret {
  private final char[] characters;

  private Secret(char[] characters) {
    this.characters = characters;
  }

  /** Takes a copy; the caller may wipe its own. */
  public static Secret of(char[] characters) {
    return new Secret(characters.clone());
  }

  public static Secret of(String characters) {
    return new Secret(characters.toCharArray());
  }

  /** A copy, to be used and forgotten. */
  public char[] reveal() {
    return characters.clone();
  }

  @Override
  public String toString() {
    return "••••••";
  }
}
