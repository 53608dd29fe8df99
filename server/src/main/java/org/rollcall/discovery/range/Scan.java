package org.rollcall.discovery.range;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Subnet;

/**
 * How far has one look through a block of addresses come?
 *
 * @param perSecond how many connections are opened a second
 * @param tried how many of its addresses were asked
 * @param found how many of them answered
 * @param intake what shows the machines found; null while it goes on or when there is none
 */
public record Scan(
    long id,
    Subnet block,
    int perSecond,
    int addresses,
    int tried,
    int found,
    State state,
    String startedBy,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Long intake) {

  /** How it stands. */
  public enum State {
    RUNNING,
    DONE,
    STOPPED,
    /** The server that did it left or was killed. */
    CUT_OFF;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State ofCode(String code) {
      return Arrays.stream(values())
          .filter(state -> state.code().equals(code))
          .findFirst()
          .orElseThrow();
    }
  }
}
