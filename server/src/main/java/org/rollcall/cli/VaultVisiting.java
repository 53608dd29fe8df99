package org.rollcall.cli;

import java.util.Map;
import java.util.Optional;
import org.rollcall.activation.step.ProductKey;
import org.rollcall.run.Doorway;
import org.rollcall.run.LocalPasswords;
import org.rollcall.run.Run;
import org.rollcall.run.Signposts;
import org.rollcall.run.VaultWays;
import org.rollcall.run.engine.Visiting;
import org.rollcall.run.engine.Waking;
import org.rollcall.transport.RemoteHosts;
import org.rollcall.transport.wake.WakeSender;
import org.rollcall.transport.wake.WakeSetting;
import org.rollcall.transport.wsman.WsmanHosts;
import org.rollcall.vault.Vault;

/** How does a server visit machines? By their profiles, the run's terms, and with the vault. */
record VaultVisiting(
    WsmanHosts wsman,
    RemoteHosts hosts,
    Signposts posts,
    Vault vault,
    LocalPasswords passwords,
    WakeSetting wake)
    implements Visiting {
  @Override
  public Doorway.Ways ways(Run run) {
    return new VaultWays(run.terms().way(), posts, vault, passwords);
  }

  /** None: a product key is never stored, so a run that outlives a process cannot have any. */
  @Override
  public Map<String, ProductKey> keys(Run run) {
    return Map.of();
  }

  @Override
  public Doorway.Reachability reachability() {
    return wsman::obstacle;
  }

  @Override
  public Optional<Waking> waking() {
    return Optional.of(new Waking(new WakeSender(wake), host -> wsman.addressOf(host.value())));
  }
}
