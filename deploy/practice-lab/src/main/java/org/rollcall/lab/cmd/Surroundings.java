package org.rollcall.lab.cmd;

import java.time.Duration;
import java.util.Collection;

/**
 * What of the world outside does a PC's script reach: the other PCs of its room, its own switch?
 */
public interface Surroundings {
  /** Sends magic packets for these addresses, twelve digits each, into the PC's own room. */
  void wake(Collection<String> macs);

  /** Switches the PC off after this long. */
  void shutDown(Duration delay);
}
