package org.rollcall.inventory;

/** Which place of a room is it? Counted from 1, from the front and from the left. */
public record Seat(int row, int column) {
  public static final int MOST = 500;

  public Seat {
    if (row < 1 || row > MOST || column < 1 || column > MOST) {
      throw new IllegalArgumentException("a seat's row and column are 1 to " + MOST);
    }
  }
}
