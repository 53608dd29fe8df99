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
    put(name, CredentialKind.PASSWORD, username, password, by, at);
  }

  /** Seals a secret of that kind and keeps it; the caller wipes its own copy. */
  public void put(
      CredentialName name,
      CredentialKind kind,
      String username,
      char[] secret,
      String by,
      Instant at) {
    var sealed = sealed(kind.owner(name), username, secret);
    credentials.put(new SealedCredential(name, kind, username, sealed, by, at));
  }

  private Sealed sealed(String owner, String username, char[] secret) {
    var key = keys.current();
    return new Sealed(Seal.close(key, owner, username, secret), key.id());
  }

  /** Keeps in which directory a password is looked up, in place of what had the name. */
  public void put(LapsCredential credential) {
    credentials.put(credential);
  }

  /** What may be known of the credential of that name. */
  public Optional<KeptCredential> kept(CredentialName name) {
    return credentials.byName(name);
  }

  /**
   * Hands user and password to {@code use}, and wipes the password when that is done.
   *
   * @return what {@code use} made of them; empty where no password is kept under that name
   */
  public <T> Optional<T> use(CredentialName name, BiFunction<String, char[], T> use) {
    return credentials
        .byName(name)
        .flatMap(Vault::sealed)
        .filter(kept -> kept.kind() == CredentialKind.PASSWORD)
        .map(kept -> use(kept, use));
  }

  /** Hands user and secret to {@code use}, whatever their kind, and wipes the secret afterwards. */
  public <T> T use(SealedCredential kept, BiFunction<String, char[], T> use) {
    var sealed = kept.sealed();
    var key =
        keys.byId(sealed.keyId())
            .orElseThrow(() -> new VaultShut(VaultShut.Reason.KEY_WRONG, kept.name().value()));
    var owner = kept.kind().owner(kept.name());
    var secret = Seal.open(key, owner, kept.username(), sealed.text());
    try {
      return use.apply(kept.username(), secret);
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  /** Seals what is kept elsewhere; it opens for this owner only, such as {@code user/17}. */
  public Sealed seal(String owner, char[] secret) {
    return sealed(owner, "", secret);
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
            .filter(kept -> !kept.sealed().keyId().equals(keys.currentId()))
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
    var anew =
        use(kept, (username, secret) -> sealed(kept.kind().owner(kept.name()), username, secret));
    return new SealedCredential(
        kept.name(), kept.kind(), kept.username(), anew, kept.changedBy(), kept.changedAt());
  }

  /** The same secret under the present key. */
  public Sealed reseal(String owner, Sealed former) {
    return unseal(owner, former, secret -> seal(owner, secret));
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
