package org.rollcall.transport;

import java.time.Duration;

/**
 * What did a command print, and how did it end?
 *
 * @param exitCode the 32 bits of the PC's exit code, unsigned: an HRESULT stays recognisable
 * @param took from asking to knowing, the network included
 */
public record Answer(String stdout, String stderr, long exitCode, Duration took) {
  public Answer {
    if (exitCode < 0 || exitCode > 0xFFFF_FFFFL) {
      throw new IllegalArgumentException("an exit code has 32 bits, unsigned");
    }
  }
}
