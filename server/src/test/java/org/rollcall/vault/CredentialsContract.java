package org.rollcall.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rollcall.vault.VaultShut.Reason;

/** What a store of credentials does together with the vault, whichever it is. */
public interface CredentialsContract {
  Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  Credentials credentials();

  /** A directory that credentials may name. */
  long directory();

  private static MasterKeys keys(String... texts) {
    return MasterKeys.parse(String.join("\n", texts), "test");
  }

  private static CredentialName fresh() {
    return new CredentialName("lab " + UUID.randomUUID());
  }

  private static String opened(Vault vault, CredentialName name) {
    return vault.use(name, (user, password) -> user + "/" + String.valueOf(password)).orElseThrow();
  }

  @Test
  default void what_was_sealed_can_be_used_and_tells_nothing_in_the_store() {
    var vault = new Vault(credentials(), keys(MasterKey.fresh()));
    var name = fresh();

    vault.put(name, "EXAMPLE\\labadmin", "密碼-P@ss".toCharArray(), "operator", NOON);

    assertThat(opened(vault, name)).isEqualTo("EXAMPLE\\labadmin/密碼-P@ss");
    var kept = credentials().byName(name).orElseThrow();
    assertThat(kept.toString()).doesNotContain("P@ss");
    assertThat(kept.changedBy()).isEqualTo("operator");
    assertThat(kept.changedAt()).isEqualTo(NOON);
  }

  @Test
  default void one_password_is_never_sealed_to_the_same_twice() {
    var vault = new Vault(credentials(), keys(MasterKey.fresh()));
    var one = fresh();
    vault.put(one, "u", "same".toCharArray(), "operator", NOON);
    var first = sealed(one).sealed();

    vault.put(one, "u", "same".toCharArray(), "operator", NOON);

    assertThat(sealed(one).sealed()).isNotEqualTo(first);
  }

  @Test
  default void the_password_is_wiped_as_soon_as_it_was_used() {
    var vault = new Vault(credentials(), keys(MasterKey.fresh()));
    var name = fresh();
    vault.put(name, "u", "secret".toCharArray(), "operator", NOON);

    var characters = vault.use(name, (_, password) -> password).orElseThrow();

    assertThat(characters).containsOnly('\0');
  }

  @Test
  default void a_sealed_password_opens_for_its_own_name_and_user_only() {
    var vault = new Vault(credentials(), keys(MasterKey.fresh()));
    var name = fresh();
    vault.put(name, "u", "secret".toCharArray(), "operator", NOON);
    var kept = sealed(name);
    var other = fresh();

    put(other, CredentialKind.PASSWORD, "u", kept.sealed());
    assertThatThrownBy(() -> opened(vault, other)).hasMessageContaining("was changed");
    put(name, CredentialKind.PASSWORD, "administrator", kept.sealed());
    assertThatThrownBy(() -> opened(vault, name)).hasMessageContaining("was changed");
    put(name, CredentialKind.SSH_KEY, "u", kept.sealed());
    assertThatThrownBy(() -> vault.use(sealed(name), (_, secret) -> secret.length))
        .hasMessageContaining("was changed");
  }

  private SealedCredential sealed(CredentialName name) {
    return (SealedCredential) credentials().byName(name).orElseThrow();
  }

  private void put(CredentialName name, CredentialKind kind, String user, Sealed sealed) {
    credentials().put(new SealedCredential(name, kind, user, sealed, "somebody", NOON));
  }

  @Test
  default void a_key_of_4096_bits_with_its_chain_is_kept_whole_and_never_taken_for_a_password() {
    var vault = new Vault(credentials(), keys(MasterKey.fresh()));
    var name = fresh();
    var pem = "x".repeat(65_000);
    vault.put(name, CredentialKind.CERTIFICATE, "CN=lab", pem.toCharArray(), "operator", NOON);

    assertThat(vault.<Integer>use(sealed(name), (_, secret) -> secret.length)).isEqualTo(65_000);
    assertThat(vault.use(name, (_, _) -> "")).isEmpty();
    assertThat(vault.kept(name).map(KeptCredential::kind)).contains(CredentialKind.CERTIFICATE);
  }

  @Test
  default void an_older_key_still_opens_and_the_first_seals() {
    var old = MasterKey.fresh();
    var fresh = MasterKey.fresh();
    var name = fresh();
    new Vault(credentials(), keys(old)).put(name, "u", "x".toCharArray(), "operator", NOON);

    var vault = new Vault(credentials(), keys(fresh, old));

    assertThat(opened(vault, name)).isEqualTo("u/x");
    vault.put(name, "u", "y".toCharArray(), "operator", NOON);
    assertThat(opened(new Vault(credentials(), keys(fresh)), name)).isEqualTo("u/y");
  }

  @Test
  default void a_key_that_is_not_at_hand_is_said_and_nothing_else_is_tried() {
    var name = fresh();
    new Vault(credentials(), keys(MasterKey.fresh()))
        .put(name, "u", "x".toCharArray(), "operator", NOON);

    assertThatThrownBy(() -> opened(new Vault(credentials(), keys(MasterKey.fresh())), name))
        .isInstanceOfSatisfying(
            VaultShut.class, shut -> assertThat(shut.reason()).isEqualTo(Reason.KEY_WRONG));
  }

  @Test
  default void credentials_are_replaced_listed_and_removed() {
    var vault = new Vault(credentials(), keys(MasterKey.fresh()));
    var name = fresh();
    vault.put(name, "old", "x".toCharArray(), "operator", NOON);
    vault.put(name, "new", "y".toCharArray(), "operator", NOON.plusSeconds(1));

    assertThat(vault.list().stream().filter(kept -> kept.name().equals(name)).toList())
        .extracting(KeptCredential::username)
        .isEqualTo(List.of("new"));
    assertThat(credentials().keyIds()).containsAll(Set.of(sealed(name).sealed().keyId()));
    assertThat(vault.remove(name)).isTrue();
    assertThat(vault.remove(name)).isFalse();
    assertThat(vault.use(name, (_, _) -> "")).isEmpty();
  }

  @Test
  default void a_password_that_is_looked_up_elsewhere_is_never_handed_out_as_a_kept_one() {
    var source = directory();
    var vault = new Vault(credentials(), keys(MasterKey.fresh()));
    var name = fresh();
    vault.put(name, "u", "x".toCharArray(), "operator", NOON);

    vault.put(new LapsCredential(name, "Administrator", source, "operator", NOON));

    assertThat(vault.use(name, (_, _) -> "")).isEmpty();
    assertThat(vault.kept(name)).map(KeptCredential::kind).contains(CredentialKind.LAPS);
    assertThat(vault.kept(name).map(kept -> ((LapsCredential) kept).source())).contains(source);
    vault.put(name, "u", "y".toCharArray(), "operator", NOON);
    assertThat(vault.kept(name)).map(KeptCredential::kind).contains(CredentialKind.PASSWORD);
    assertThat(opened(vault, name)).isEqualTo("u/y");
  }
}
