package org.rollcall.run;

import java.nio.file.Path;
import org.rollcall.run.Keyring.Credential;
import org.rollcall.transport.Login;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.profile.Passages;
import org.rollcall.vault.CredentialName;
import org.rollcall.vault.KeptCredential;
import org.rollcall.vault.LapsCredential;
import org.rollcall.vault.SealedCredential;
import org.rollcall.vault.Vault;
import org.rollcall.vault.proof.ClientCertificate;
import org.rollcall.vault.proof.SshKey;

/** Which login is a credential of the vault, and what can be done with it? */
final class VaultLogins {
  private final Vault vault;
  private final LocalPasswords passwords;

  VaultLogins(Vault vault, LocalPasswords passwords) {
    this.vault = vault;
    this.passwords = passwords;
  }

  KeptCredential kept(CredentialName name) {
    return vault
        .kept(name)
        .orElseThrow(() -> new IllegalStateException("the credential is gone: " + name));
  }

  Credential of(FrozenMachine machine, CredentialName name) throws TransportException {
    return switch (kept(name)) {
      case LapsCredential looked -> new Credential(name.value(), passwords.of(machine, looked));
      case SealedCredential sealed ->
          vault.use(sealed, (user, secret) -> new Credential(name.value(), login(sealed, secret)));
    };
  }

  private static Login login(SealedCredential kept, char[] secret) {
    var user = kept.username();
    return switch (kept.kind()) {
      case PASSWORD, LAPS -> new Login.Password(user, Secret.of(secret));
      case KEYTAB -> new Login.Kerberos(user, new Login.Kerberos.Proof.ByKeytab(Secret.of(secret)));
      case TICKET_CACHE ->
          new Login.Kerberos(
              user, new Login.Kerberos.Proof.ByTicketCache(Path.of(String.valueOf(secret))));
      case CERTIFICATE -> certificate(user, String.valueOf(secret));
      case SSH_KEY -> key(user, SshKey.parted(String.valueOf(secret)));
    };
  }

  private static Login certificate(String user, String pem) {
    return new Login.Certificate(
        user, ClientCertificate.chainOf(pem), Secret.of(ClientCertificate.keyOf(pem)));
  }

  private static Login key(String user, SshKey key) {
    var passphrase = key.passphrase().isEmpty() ? null : Secret.of(key.passphrase());
    return new Login.PrivateKey(user, Secret.of(key.text()), passphrase);
  }

  /** What it can do, as far as that shows without opening it. */
  static Passages.Ability ability(KeptCredential kept) {
    return switch (kept.kind()) {
      // Only a name with its realm can ask for a ticket.
      case PASSWORD -> new Passages.Ability(isPrincipal(kept.username()), true, false, false);
      case LAPS -> new Passages.Ability(false, true, false, false);
      case KEYTAB, TICKET_CACHE -> new Passages.Ability(true, false, false, false);
      case CERTIFICATE -> new Passages.Ability(false, false, true, false);
      case SSH_KEY -> new Passages.Ability(false, false, false, true);
    };
  }

  private static boolean isPrincipal(String user) {
    var at = user.indexOf('@');
    return at > 0 && at < user.length() - 1;
  }
}
