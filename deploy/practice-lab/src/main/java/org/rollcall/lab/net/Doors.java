package org.rollcall.lab.net;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.jspecify.annotations.Nullable;
import org.rollcall.lab.kerberos.TicketAcceptor;
import org.rollcall.lab.scenario.AccessSpec;
import org.rollcall.lab.scenario.AccessSpec.Usable;
import org.rollcall.lab.wsman.ShellHost.Caller;

/** Who comes without a password: with a ticket of the domain, or with a certificate? */
final class Doors {
  private final AccessSpec access;
  private final Accounts accounts;
  private final Optional<PcTls> tls;

  Doors(AccessSpec access, Accounts accounts, Optional<PcTls> tls) {
    this.access = access;
    this.accounts = accounts;
    this.tls = tls;
  }

  boolean takesTickets() {
    return access.domain() != null;
  }

  boolean takesCertificates() {
    return tls.isPresent() && !access.mapped().isEmpty();
  }

  /** The session of whoever holds this ticket; empty if the PC wants none of it. */
  Optional<TicketAcceptor.Accepted> accept(byte[] token, String protocol) {
    var domain = access.domain();
    if (domain == null) return Optional.empty();
    var channel = tls.map(PcTls::endPoint).orElse(new byte[0]);
    return new TicketAcceptor(domain.principal(), domain.keytab(), channel).accept(token, protocol);
  }

  /** Whether the PC lets nobody in as this one, whatever the domain says. */
  boolean isLocked(String principal) {
    return isAccount(principal) && access.account().state() == Usable.LOCKED;
  }

  private boolean isAccount(String principal) {
    var domain = access.domain();
    var realm = domain == null ? "" : domain.principal().replaceFirst(".*@", "");
    return principal.equalsIgnoreCase(access.account().user() + "@" + realm);
  }

  /** Everybody of the domain is somebody here; an administrator is only whom the PC knows. */
  Caller caller(String principal) {
    return isAccount(principal)
        ? accounts.caller()
        : new Caller(principal.toLowerCase(Locale.ROOT), false);
  }

  /** The account that a certificate stands for. */
  Optional<Caller> caller(@Nullable X509Certificate shown) {
    if (shown == null || tls.isEmpty() || !isOurs(shown, tls.get().authority())) {
      return Optional.empty();
    }
    return access.mapped().contains(commonName(shown))
        ? Optional.of(accounts.caller())
        : Optional.empty();
  }

  private static boolean isOurs(X509Certificate shown, X509Certificate authority) {
    try {
      shown.verify(authority.getPublicKey());
      shown.checkValidity();
      return true;
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  private static String commonName(X509Certificate shown) {
    try {
      return new LdapName(shown.getSubjectX500Principal().getName())
          .getRdns().stream()
              .filter(part -> part.getType().equalsIgnoreCase("CN"))
              .map(part -> part.getValue().toString())
              .findFirst()
              .orElse("");
    } catch (InvalidNameException _) {
      return "";
    }
  }
}
