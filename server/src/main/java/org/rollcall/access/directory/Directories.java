package org.rollcall.access.directory;

import java.util.Optional;
import org.rollcall.access.Origin;
import org.rollcall.access.User;

/** Which directory knows a user by this password? */
public final class Directories {
  private final LoginProviders providers;
  private final ProviderSecrets secrets;

  public Directories(LoginProviders providers, ProviderSecrets secrets) {
    this.providers = providers;
    this.secrets = secrets;
  }

  /**
   * Asks the directory that brought the user; all of them about a name that nobody has yet.
   *
   * @throws ProviderAway when the answer is not to be had
   */
  public Optional<Arrival> check(Optional<User> known, String name, String password) {
    for (var provider : providers.all()) {
      if (provider.disabled() || !concerns(provider, known)) continue;
      if (!(provider.setting() instanceof Setting.Ldap setting)) continue;
      var directory = new LdapDirectory(provider.name(), setting);
      var arrival = secrets.use(provider.id(), secret -> directory.check(secret, name, password));
      if (arrival.isPresent()) return arrival;
    }
    return Optional.empty();
  }

  private static boolean concerns(LoginProvider provider, Optional<User> known) {
    if (known.isEmpty()) return true;
    return switch (known.get().origin()) {
      case Origin.Local _ -> false;
      case Origin.Foreign(_, var theirs, _) -> theirs.equals(provider.name());
    };
  }
}
