package org.rollcall.transport.wsman;

import java.time.Duration;

/**
 * How long and how much do we take from a PC before we give up?
 *
 * @param connect until TCP stands, for each address of the name
 * @param answer until an ordinary request is answered
 * @param poll how long a PC may hold back its answer when a command prints nothing
 * @param grace what a command's end may take beyond its time
 * @param farewell for giving back the shell, whatever happened
 * @param envelopeBytes the longest answer that is read
 * @param outputBytes what one command may print, stdout and stderr together
 */
public record Limits(
    Duration connect,
    Duration answer,
    Duration poll,
    Duration grace,
    Duration farewell,
    int envelopeBytes,
    int outputBytes) {

  /** For PCs on a campus network. */
  public static final Limits DEFAULT =
      new Limits(
          Duration.ofSeconds(10),
          // A PC that has just booted takes this long to make its first shell.
          Duration.ofSeconds(60),
          Duration.ofSeconds(20),
          Duration.ofSeconds(2),
          Duration.ofSeconds(4),
          // Twice the largest envelope that Windows sends by default, 500 KB.
          1 << 20,
          8 << 20);
}
