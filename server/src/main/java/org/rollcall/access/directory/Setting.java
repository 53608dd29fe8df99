package org.rollcall.access.directory;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Origin;

/** How is a provider asked? Its secret is kept apart. */
public sealed interface Setting {
  /** What its groups give here, the first that fits first. */
  List<Mapping> mappings();

  Origin.Kind kind();

  /** How is the way to a directory kept secret? */
  enum Security {
    LDAPS,
    STARTTLS,
    /** Not at all: for a directory on this very machine only. */
    NONE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A directory that is asked over LDAP.
   *
   * @param authority certificates (PEM) that vouch for it; null for those that Java knows
   * @param bindDn the account that looks users up; its password is the secret
   * @param userAttribute which attribute holds what users log in as
   * @param nested whether members of groups of a group count (Active Directory only)
   */
  record Ldap(
      String host,
      int port,
      Security security,
      @Nullable String authority,
      String baseDn,
      String bindDn,
      String userAttribute,
      boolean nested,
      List<Mapping> mappings)
      implements Setting {
    public Ldap {
      mappings = List.copyOf(mappings);
    }

    @Override
    public Origin.Kind kind() {
      return Origin.Kind.LDAP;
    }
  }

  /**
   * An identity provider that browsers are sent to.
   *
   * @param nameClaim which claim holds the name that is shown
   * @param groupsClaim which claim lists the user's groups
   */
  record Oidc(
      URI issuer,
      String clientId,
      List<String> scopes,
      String nameClaim,
      String groupsClaim,
      List<Mapping> mappings)
      implements Setting {
    public Oidc {
      scopes = List.copyOf(scopes);
      mappings = List.copyOf(mappings);
    }

    @Override
    public Origin.Kind kind() {
      return Origin.Kind.OIDC;
    }
  }
}
