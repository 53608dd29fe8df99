package org.rollcall.activation.text;

import org.jspecify.annotations.NonNull;

/** How often was a character of this text looked at? */
final class Watched implements CharSequence {
  private final String text;
  private long visits;

  Watched(String text) {
    this.text = text;
  }

  long visits() {
    return visits;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    visits++;
    return text.charAt(index);
  }

  @Override
  public @NonNull CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public @NonNull String toString() {
    return text;
  }
}
