package org.rollcall.cli;

import java.util.List;
import org.rollcall.run.Doorway;
import org.rollcall.run.Entrance;
import org.rollcall.run.FrozenMachine;
import org.rollcall.run.Keyring;
import org.rollcall.run.WayIn;

/** By which way is a machine of the list entered? By what its row says, else by what was typed. */
record ListedWays(Entrance entrance, Keyring keyring) implements Doorway.Ways {
  @Override
  public List<WayIn> ways(FrozenMachine machine) {
    return List.of(WayIn.at(entrance.of(machine)));
  }

  @Override
  public Keyring.Credential credential(FrozenMachine machine) {
    return keyring.find(machine.endpoint().credential()).orElseThrow();
  }
}
