package org.rollcall.web.access;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.rollcall.access.Caller;
import org.rollcall.access.directory.LoginProvider;
import org.rollcall.access.directory.LoginProviders;
import org.rollcall.access.directory.ProviderSecrets;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.store.Transactions;
import org.rollcall.web.json.Edition;
import org.rollcall.web.problem.Problem;

/** How are login providers changed? With what is recorded of it, or not at all. */
@Singleton
final class ProviderEdits {
  private final Transactions transactions;
  private final LoginProviders providers;
  private final ProviderSecrets secrets;
  private final Audit audit;
  private final InstantSource clock;

  ProviderEdits(
      Transactions transactions,
      LoginProviders providers,
      ProviderSecrets secrets,
      Audit audit,
      InstantSource clock) {
    this.transactions = transactions;
    this.providers = providers;
    this.secrets = secrets;
    this.audit = audit;
    this.clock = clock;
  }

  List<LoginProvider> all() {
    return providers.all();
  }

  LoginProvider find(long id) {
    return providers
        .byId(id)
        .orElseThrow(() -> Problem.unknown("provider_not_there", Long.toString(id)));
  }

  LoginProvider add(String name, AskedProvider asked, Caller by) {
    try {
      return transactions.together(
          () -> {
            var added = providers.add(name, asked.setting(), asked.disabled());
            return kept(added, asked, "login_provider_added", by);
          });
    } catch (LoginProviders.Taken _) {
      throw Problem.conflict("provider_name_taken", Map.of("value", name));
    }
  }

  LoginProvider change(LoginProvider provider, int version, AskedProvider asked, Caller by) {
    if (!provider.setting().kind().equals(asked.setting().kind())) {
      throw Problem.conflict("provider_one_kind", Map.of());
    }
    return transactions.together(
        () -> {
          if (!providers.change(provider.id(), version, asked.setting(), asked.disabled())) {
            throw Edition.changedMeanwhile();
          }
          return kept(provider, asked, "login_provider_changed", by);
        });
  }

  private LoginProvider kept(LoginProvider provider, AskedProvider asked, String code, Caller by) {
    var secret = asked.secret();
    if (secret != null) {
      secrets.put(provider.id(), secret.isEmpty() ? null : secret.toCharArray());
    }
    record(provider, code, by);
    return find(provider.id());
  }

  void remove(LoginProvider provider, int version, Caller by) {
    transactions.together(
        () -> {
          if (!providers.remove(provider.id(), version)) throw Edition.changedMeanwhile();
          record(provider, "login_provider_removed", by);
          return provider;
        });
  }

  private void record(LoginProvider provider, String code, Caller by) {
    var on = "login-provider/" + provider.name();
    audit.record(new Deed(by.name(), code, on, Map.of(), clock.instant()));
  }
}
