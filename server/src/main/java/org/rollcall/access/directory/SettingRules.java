package org.rollcall.access.directory;

import com.unboundid.ldap.sdk.DN;
import java.util.Optional;

/** Can a provider be asked by this setting? */
public final class SettingRules {
  private SettingRules() {}

  /**
   * What is wrong with it.
   *
   * @param field which part, as the API calls it
   */
  public record Objection(String field, String code) {}

  public static Optional<Objection> objection(Setting setting) {
    return switch (setting) {
      case Setting.Ldap ldap -> objection(ldap);
      case Setting.Oidc oidc ->
          OidcProvider.isSafe(oidc.issuer())
              ? Optional.empty()
              : Optional.of(new Objection("issuer", "provider_not_secret"));
    };
  }

  private static Optional<Objection> objection(Setting.Ldap ldap) {
    if (ldap.security() == Setting.Security.NONE && !Loopback.is(ldap.host())) {
      return Optional.of(new Objection("security", "provider_not_secret"));
    }
    var authority = ldap.authority();
    if (authority != null && !LdapWay.isUsable(authority)) {
      return Optional.of(new Objection("authority", "provider_authority"));
    }
    if (!DN.isValidDN(ldap.baseDn())) return Optional.of(new Objection("base_dn", "provider_dn"));
    return DN.isValidDN(ldap.bindDn())
        ? Optional.empty()
        : Optional.of(new Objection("bind_dn", "provider_dn"));
  }
}
