package org.rollcall.vault;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

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

  /** Keeps in which directory a password is looked up, in place of what had the name. */
  public void put(LapsCredential credential) {
    credentials.put(credential);
  }

  /** The credential of that name, where its password is looked up and not kept. */
  public Optional<LapsCredential> lookedUp(CredentialName name) {
    return credentials
        .byName(name)
        .flatMap(
            kept -> kept instanceof LapsCredential laps ? Optional.of(laps) : Optional.empty());
  }

  /**
   * Hands user and password to {@code use}, and wipes the password when that is done.
   *
   * @return what {@code use} made of them; empty where no such password is kept
   */
  public <T> Optional<T> use(CredentialName name, BiFunction<String, char[], T> use) {
    return credentials.byName(name).flatMap(Vault::sealed).map(kept -> open(kept, use));
  }

  /** Seals what is kept elsewhere; it opens for this owner only, such as {@code user/17}. */
  public Sealed seal(String owner, char[] secret) {
    var key = keys.current();
    return new Sealed(Seal.close(key, owner, "", secret), key.id());
  }

  /** Hands what was sealed to {@code use}, and wipes it when that is done. */
  public <T> T unseal(String owner, Sealed sealed, Function<char[], T> use) {
    var key =
        keys.byId(sealed.keyId())
            .orElseThrow(() -> new VaultShut(VaultShut.Reason.KEY_WRONG, owner));
    var secret = Seal.open(key, owner, "", sealed.text());
    try {
      return use.apply(secret);
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  /** The id of the key under which everything is sealed from now on. */
  public String keyId() {
    return keys.currentId();
  }

  /** Seals anew what is under a former key, and says how many credentials that were. */
  public int reseal() {
    return (int)
        credentials.all().stream()
            .flatMap(kept -> sealed(kept).stream())
            .filter(kept -> !kept.keyId().equals(keys.currentId()))
            .filter(kept -> credentials.replace(kept, resealed(kept)))
            .count();
  }

  private static Optional<SealedCredential> sealed(KeptCredential kept) {
    return switch (kept) {
      case SealedCredential secret -> Optional.of(secret);
      case LapsCredential _ -> Optional.empty();
    };
  }

  private SealedCredential resealed(SealedCredential kept) {
    var key = keys.current();
    return open(
        kept,
        (username, password) ->
            new SealedCredential(
                kept.name(),
                username,
                Seal.close(key, kept.name().value(), username, password),
                key.id(),
                kept.changedBy(),
                kept.changedAt()));
  }

  /** The same secret under the present key. */
  public Sealed reseal(String owner, Sealed former) {
    return unseal(owner, former, secret -> seal(owner, secret));
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
  public List<KeptCredential> list() {
    return credentials.all();
  }

  public boolean has(CredentialName name) {
    return credentials.byName(name).isPresent();
  }

  public boolean remove(CredentialName name) {
    return credentials.remove(name);
  }
}
