package org.rollcall.run;

import java.util.Objects;
import org.rollcall.inventory.Protocol;
import org.rollcall.run.Keyring.Credential;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Login;
import org.rollcall.transport.Secret;
import org.rollcall.transport.Trust;
import org.rollcall.vault.CredentialName;
import org.rollcall.vault.Vault;

/** By which way is a machine of a server's run entered? By the run's terms and the vault. */
public final class VaultWays implements Doorway.Ways {
  private final Terms.Way way;
  private final Entrance entrance;
  private final Vault vault;

  public VaultWays(Terms.Way way, Trust trust, Vault vault) {
    var protocol = Objects.requireNonNullElse(way.protocol(), Protocol.WINRM);
    this.way = way;
    this.entrance = new Entrance(Entrance.scheme(protocol), way.port(), trust);
    this.vault = vault;
  }

  @Override
  public Endpoint endpoint(FrozenMachine machine) {
    return entrance.of(machine);
  }

  @Override
  public Credential credential(FrozenMachine machine) {
    var own = machine.endpoint().credential();
    var name = Objects.requireNonNull(own == null ? way.credential() : own, "no credential");
    return vault
        .use(
            new CredentialName(name),
            (user, password) -> new Credential(name, new Login.Password(user, Secret.of(password))))
        .orElseThrow(() -> new IllegalStateException("the credential is gone: " + name));
  }
}
