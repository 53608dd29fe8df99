package org.rollcall.access;

/** Who vouches for a user? */
public sealed interface Origin {
  /** We do, by a password of our own. */
  record Local() implements Origin {}

  /**
   * A provider does.
   *
   * @param provider its name
   * @param subject how it knows the user, whatever the user's name becomes
   */
  record Foreign(Kind kind, String provider, String subject) implements Origin {}

  /** What kinds of providers are there? */
  enum Kind {
    LDAP,
    OIDC;

    public String code() {
      return this == LDAP ? "ldap" : "oidc";
    }

    public static Kind ofCode(String code) {
      return "ldap".equals(code) ? LDAP : OIDC;
    }
  }

  default String code() {
    return switch (this) {
      case Local _ -> "local";
      case Foreign(var kind, _, _) -> kind.code();
    };
  }
}
