package org.rollcall.activation.step;

import org.jspecify.annotations.Nullable;

/** What must not be shown: it prints as dots, and is had only by asking for it by name. */
public final class Secret {
  static final String DOTS = "•••••";

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  public static Secret of(String value) {
    if (value.isBlank()) throw new IllegalArgumentException("an empty secret");
    return new Secret(value);
  }

  public String reveal() {
    return value;
  }

  /** The text with every occurrence of this secret made dots. */
  public String redactedFrom(String text) {
    return text.replace(value, DOTS);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Secret secret && secret.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return DOTS;
  }
}
