package org.rollcall.vault;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** As whom may we log in? Credentials can be used, replaced and removed, and never read back. */
public final class Vault {
  private final Credentials credentials;
  private final MasterKeys keys;

  public Vault(Credentials credentials, MasterKeys keys) {
    this.credentials = credentials;
    this.keys = keys;
  }

  /** Seals a password and keeps it; the caller wipes its own copy. */
  public void put(CredentialName name, String username, char[] password, String by, Instant at) {
    var key = keys.current();
    var sealed = Seal.close(key, name.value(), username, password);
    credentials.put(new SealedCredential(name, username, sealed, key.id(), by, at));
  }

  /**
   * Hands user and password to {@code use}, and wipes the password when that is done.
   *
   * @return what {@code use} made of them; empty where there is no such credential
   */
  public <T> Optional<T> use(CredentialName name, BiFunction<String, char[], T> use) {
    return credentials.byName(name).map(kept -> open(kept, use));
  }

  private <T> T open(SealedCredential kept, BiFunction<String, char[], T> use) {
    var key =
        keys.byId(kept.keyId())
            .orElseThrow(() -> new VaultShut(VaultShut.Reason.KEY_WRONG, kept.name().value()));
    var password = Seal.open(key, kept.name().value(), kept.username(), kept.sealed());
    try {
      return use.apply(kept.username(), password);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /** What may be shown of each, by name. */
  public List<SealedCredential> list() {
    return credentials.all();
  }

  public boolean has(CredentialName name) {
    return credentials.byName(name).isPresent();
  }

  public boolean remove(CredentialName name) {
    return credentials.remove(name);
  }
}
