package org.rollcall.run;

import java.util.Objects;
import org.rollcall.inventory.Protocol;
import org.rollcall.run.Keyring.Credential;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Login;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.Trust;
import org.rollcall.vault.CredentialName;
import org.rollcall.vault.Vault;

/** By which way is a machine of a server's run entered? By the run's terms and the vault. */
public final class VaultWays implements Doorway.Ways {
  private final Terms.Way way;
  private final Entrance entrance;
  private final Vault vault;
  private final LocalPasswords passwords;

  public VaultWays(Terms.Way way, Trust trust, Vault vault, LocalPasswords passwords) {
    var protocol = Objects.requireNonNullElse(way.protocol(), Protocol.WINRM);
    this.way = way;
    this.entrance = new Entrance(Entrance.scheme(protocol), way.port(), trust);
    this.vault = vault;
    this.passwords = passwords;
  }

  @Override
  public Endpoint endpoint(FrozenMachine machine) {
    return entrance.of(machine);
  }

  @Override
  public boolean fetchesPassword(FrozenMachine machine) {
    return vault.lookedUp(name(machine)).isPresent();
  }

  @Override
  public Credential credential(FrozenMachine machine) throws TransportException {
    var name = name(machine);
    var looked = vault.lookedUp(name);
    if (looked.isPresent()) {
      return new Credential(name.value(), passwords.of(machine, looked.get()));
    }
    return vault
        .use(
            name,
            (user, password) ->
                new Credential(name.value(), new Login.Password(user, Secret.of(password))))
        .orElseThrow(() -> new IllegalStateException("the credential is gone: " + name));
  }

  private CredentialName name(FrozenMachine machine) {
    var own = machine.endpoint().credential();
    return new CredentialName(
        Objects.requireNonNull(own == null ? way.credential() : own, "no credential"));
  }
}
