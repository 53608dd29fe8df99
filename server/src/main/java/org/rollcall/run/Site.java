package org.rollcall.run;

/** Within which limits do all runs share the site? */
public interface Site {
  /**
   * How many machines are visited at once, whichever run asks?
   *
   * @param perRoom of one room
   */
  record Limits(int atOnce, int perRoom) {
    public static final int MOST = 100_000;

    public Limits {
      if (atOnce < 1 || atOnce > MOST || perRoom < 1 || perRoom > MOST) {
        throw new IllegalArgumentException("from 1 to 100000 machines at once");
      }
    }
  }

  Limits limits();

  void limit(Limits limits);
}
