package org.rollcall.run;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Protocol;

/**
 * Under which terms is a Run carried out: how many at once, who goes first, when does it stop?
 *
 * @param way how machines are entered that say nothing else of themselves
 * @param waves how many machines each wave has; whatever is left over makes one more
 * @param hours when its machines may be visited
 */
public record Terms(
    Way way, Limits limits, List<Integer> waves, BrakeSetting brake, Hours hours, Wake wake) {
  private static final int MOST_WAVES = 20;

  /** What a run from a list does: everybody in one wave, and nobody is waited for. */
  public static final Terms ONE_SHOT =
      new Terms(
          Way.USUAL, Limits.USUAL, List.of(), BrakeSetting.USUAL, false, new Wake(false, false));

  /** Terms under which a machine may be visited at any time. */
  public Terms(
      Way way,
      Limits limits,
      List<Integer> waves,
      BrakeSetting brake,
      boolean catchesUp,
      Wake wake) {
    this(way, limits, waves, brake, new Hours(catchesUp, false), wake);
  }

  public Terms {
    waves = List.copyOf(waves);
    if (waves.size() > MOST_WAVES || waves.stream().anyMatch(size -> size < 1)) {
      throw new IllegalArgumentException("waves of at least one machine each, twenty at most");
    }
  }

  public Terms with(Limits other) {
    return new Terms(way, other, waves, brake, hours, wake);
  }

  public Terms with(Hours other) {
    return new Terms(way, limits, waves, brake, other, wake);
  }

  public boolean catchesUp() {
    return hours.catchesUp();
  }

  /**
   * When may machines be visited?
   *
   * @param catchesUp whether a machine that is off stays owed until the run's deadline
   * @param keepsRooms whether it is left alone while its room is not open for it
   */
  public record Hours(boolean catchesUp, boolean keepsRooms) {}

  /**
   * How is a machine entered that says nothing of it?
   *
   * @param credential the name under which its login is kept; null for the one that was typed
   * @param protocol null for WinRM over HTTP
   * @param port null for the protocol's own
   */
  public record Way(
      @Nullable String credential, @Nullable Protocol protocol, @Nullable Integer port) {
    static final Way USUAL = new Way(null, null, null);

    public Way {
      if (port != null && (port < 1 || port > 65_535)) {
        throw new IllegalArgumentException("not a port from 1 to 65535: " + port);
      }
    }
  }

  /**
   * How many machines are visited at once?
   *
   * @param atOnce of the run
   * @param perRoom of one room, whose PCs hang on one switch or one radio cell
   * @param jitter over how long the first visits are spread
   */
  public record Limits(int atOnce, int perRoom, Duration jitter) {
    public static final int MOST_AT_ONCE = 5_000;

    /** A classroom at once. */
    public static final Limits USUAL = new Limits(50, 200, Duration.ZERO);

    public Limits {
      if (atOnce < 1 || atOnce > MOST_AT_ONCE || perRoom < 1 || perRoom > MOST_AT_ONCE) {
        throw new IllegalArgumentException("from 1 to 5000 machines at once");
      }
      if (jitter.isNegative() || jitter.compareTo(Duration.ofHours(1)) > 0) {
        throw new IllegalArgumentException("a jitter lasts an hour at most");
      }
    }
  }

  /**
   * From when on does a run do harm? It cannot be set so that it never is.
   *
   * @param harmPercent how many of a hundred machines that were reached may come to harm
   * @param reached how many must have been reached before the share says anything
   */
  public record BrakeSetting(int harmPercent, int reached) {
    /** Half of the first ten: below, it is single PCs; above, it is the plan. */
    public static final BrakeSetting USUAL = new BrakeSetting(50, 10);

    public BrakeSetting {
      if (harmPercent < 1 || harmPercent > 90) {
        throw new IllegalArgumentException("a brake acts at 1 to 90 percent of harm");
      }
      if (reached < 1 || reached > 50) {
        throw new IllegalArgumentException("a brake looks after 1 to 50 machines");
      }
    }
  }

  /**
   * Are machines woken that are off, and what becomes of them afterwards?
   *
   * @param shutsDown whether those that were woken are shut down again if nobody is logged on
   */
  public record Wake(boolean wakes, boolean shutsDown) {
    public Wake {
      if (shutsDown && !wakes) {
        throw new IllegalArgumentException("only what was woken is shut down again");
      }
    }
  }
}
