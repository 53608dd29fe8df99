package org.rollcall.web.json;

/** Can a text be kept as it was sent? PostgreSQL takes neither NUL nor half a character. */
public final class Storable {
  private Storable() {}

  public static boolean is(String text) {
    return text.codePoints().noneMatch(one -> one == 0 || isHalf(one));
  }

  private static boolean isHalf(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }
}
