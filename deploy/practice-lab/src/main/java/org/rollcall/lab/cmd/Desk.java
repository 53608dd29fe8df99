package org.rollcall.lab.cmd;

import java.time.Duration;
import org.rollcall.lab.pc.CommandLog;
import org.rollcall.lab.pc.Mishaps;
import org.rollcall.lab.pc.Pace;
import org.rollcall.lab.pc.PcState;

/**
 * What of a PC does a console reach: its state, its log, its mishaps, its pace, its power button?
 */
public interface Desk {
  PcState state();

  CommandLog log();

  Mishaps mishaps();

  Pace pace();

  Surroundings surroundings();

  /** Restarts the PC, which is gone for this long. */
  void reboot(Duration away);
}
