package org.rollcall.web.access;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.directory.LoginProvider;
import org.rollcall.access.directory.Mapping;
import org.rollcall.access.directory.Setting;

/** How is a login provider asked? Whether there is a secret is told, and never the secret. */
@Serdeable(naming = SnakeCaseStrategy.class)
public record ProviderView(
    long id,
    String name,
    String kind,
    boolean disabled,
    boolean hasSecret,
    @Nullable LdapView ldap,
    @Nullable OidcView oidc,
    List<MappingView> mappings,
    int version) {

  /** How a directory is asked. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record LdapView(
      String host,
      int port,
      String security,
      @Nullable String authority,
      String baseDn,
      String bindDn,
      String userAttribute,
      boolean nested) {}

  /** How an identity provider is asked. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  public record OidcView(
      String issuer, String clientId, List<String> scopes, String nameClaim, String groupsClaim) {}

  /** What one of its groups gives here. */
  @Serdeable
  public record MappingView(String group, String role, List<Long> groups) {
    static MappingView of(Mapping mapping) {
      return new MappingView(
          mapping.group(), mapping.role().code(), mapping.groups().stream().sorted().toList());
    }
  }

  /** All providers. */
  @Serdeable
  public record ListView(List<ProviderView> providers) {}

  static ProviderView of(LoginProvider provider) {
    var setting = provider.setting();
    return new ProviderView(
        provider.id(),
        provider.name(),
        setting.kind().code(),
        provider.disabled(),
        provider.hasSecret(),
        setting instanceof Setting.Ldap ldap ? ldap(ldap) : null,
        setting instanceof Setting.Oidc oidc ? oidc(oidc) : null,
        setting.mappings().stream().map(MappingView::of).toList(),
        provider.version());
  }

  private static LdapView ldap(Setting.Ldap ldap) {
    return new LdapView(
        ldap.host(),
        ldap.port(),
        ldap.security().code(),
        ldap.authority(),
        ldap.baseDn(),
        ldap.bindDn(),
        ldap.userAttribute(),
        ldap.nested());
  }

  private static OidcView oidc(Setting.Oidc oidc) {
    return new OidcView(
        oidc.issuer().toString(),
        oidc.clientId(),
        oidc.scopes(),
        oidc.nameClaim(),
        oidc.groupsClaim());
  }
}
