package org.rollcall.lab.net;

import java.time.Instant;
import org.rollcall.lab.pc.Mishaps;
import org.rollcall.lab.scenario.AccessSpec;
import org.rollcall.lab.wsman.ShellHost;

/** What of a PC does its network side need to know? */
public interface WsmanHost {
  String computerName();

  AccessSpec access();

  /** What the PC's own clock says. */
  Instant clock();

  ShellHost shells();

  Mishaps mishaps();

  /** The code of the step that the PC was last asked for; empty if there is none yet. */
  String lastStep();
}
