package org.rollcall.access.directory;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.vault.Vault;

/** By which secret do we speak with a provider? It can be used and replaced, never read back. */
public final class ProviderSecrets {
  private final LoginProviders providers;
  private final Vault vault;

  public ProviderSecrets(LoginProviders providers, Vault vault) {
    this.providers = providers;
    this.vault = vault;
  }

  /** Seals another one; null forgets it. The caller wipes its own copy. */
  public void put(long provider, char @Nullable [] secret) {
    providers.seal(provider, secret == null ? null : vault.seal(owner(provider), secret));
  }

  /** Hands the secret to {@code use} and wipes it then; an empty one where there is none. */
  <T> T use(long provider, Function<char[], T> use) {
    var sealed = providers.secret(provider);
    return sealed.isPresent()
        ? vault.unseal(owner(provider), sealed.get(), use)
        : use.apply(new char[0]);
  }

  /** Seals anew what is under a former key of the vault, and says how many secrets that were. */
  public int reseal() {
    return (int) providers.all().stream().filter(provider -> reseal(provider.id())).count();
  }

  private boolean reseal(long provider) {
    return providers
        .secret(provider)
        .filter(kept -> !kept.keyId().equals(vault.keyId()))
        .filter(kept -> providers.replace(provider, kept, vault.reseal(owner(provider), kept)))
        .isPresent();
  }

  private static String owner(long provider) {
    return "login-provider/" + provider;
  }
}
