package org.rollcall.lab.ssh;

import java.util.Optional;
import org.rollcall.lab.clock.Strand;
import org.rollcall.lab.scenario.AccessSpec;
import org.rollcall.lab.scenario.PcSpec.FaultSpec;
import org.rollcall.lab.wsman.Console;
import org.rollcall.lab.wsman.Output;
import org.rollcall.lab.wsman.ShellSettings;

/** What of a PC does its SSH server need to know? */
public interface SshHost {
  String computerName();

  AccessSpec access();

  /** From what its host key was made: PCs cloned without care share it. */
  String hostKeySeed();

  Strand strand();

  /** The fault that happens at this point, and is counted as having happened. */
  Optional<FaultSpec> mishap(String at);

  Console console(ShellSettings settings);

  /** Answers a line that is no step of a visit: nothing goes wrong with it, and nobody notes it. */
  void glance(ShellSettings settings, String line, Output output);
}
