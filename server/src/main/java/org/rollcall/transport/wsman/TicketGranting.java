package org.rollcall.transport.wsman;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.kerberos.KerberosTicket;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.rollcall.transport.Login;
import org.rollcall.transport.Login.Kerberos.Proof;
import org.rollcall.transport.Secret;

/** How is a ticket for tickets had from each of the proofs? It may take as long as the KDC. */
final class TicketGranting {
  private static final String MODULE = "com.sun.security.auth.module.Krb5LoginModule";

  private TicketGranting() {}

  static KerberosTicket ticketFor(Login.Kerberos login) throws LoginException, IOException {
    return switch (login.proof()) {
      case Proof.ByPassword(var password) -> ticket(login, Map.of(), asked(password));
      case Proof.ByTicketCache(var file) ->
          ticket(
              login,
              Map.of("useTicketCache", "true", "ticketCache", file.toAbsolutePath().toString()),
              TicketGranting::nothing);
      case Proof.ByKeytab(var base64) -> {
        try (var keytab = new KeytabFile(base64)) {
          yield ticket(
              login,
              Map.of("useKeyTab", "true", "keyTab", keytab.path().toString()),
              TicketGranting::nothing);
        }
      }
    };
  }

  private static KerberosTicket ticket(
      Login.Kerberos login, Map<String, String> proof, CallbackHandler answers)
      throws LoginException {
    var options = new HashMap<String, String>(proof);
    options.put("principal", principal(login));
    // What the site changes in krb5.conf counts from the next login on.
    options.put("refreshKrb5Config", "true");
    var subject = new Subject();
    new LoginContext("rollcall", subject, answers, only(options)).login();
    return subject.getPrivateCredentials(KerberosTicket.class).stream()
        .findFirst()
        .orElseThrow(() -> new LoginException("no ticket came of it"));
  }

  private static String principal(Login.Kerberos login) {
    var name = login.principal().substring(0, login.principal().lastIndexOf('@'));
    return name + "@" + realm(login);
  }

  /** A realm of Windows is a domain's name in capitals, however people write it. */
  static String realm(Login.Kerberos login) {
    var at = login.principal().lastIndexOf('@');
    return login.principal().substring(at + 1).toUpperCase(Locale.ROOT);
  }

  private static CallbackHandler asked(Secret password) {
    return callbacks -> {
      for (var callback : callbacks) {
        if (callback instanceof PasswordCallback asks) asks.setPassword(password.reveal());
      }
    };
  }

  /** Without a password in the wings Java has to say that the file held nothing. */
  private static void nothing(Callback[] asked) {
    // Whoever asks gets no answer, and gives up.
  }

  private static Configuration only(Map<String, String> options) {
    var module = new AppConfigurationEntry(MODULE, LoginModuleControlFlag.REQUIRED, options);
    return new Configuration() {
      @Override
      public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
        return new AppConfigurationEntry[] {module};
      }
    };
  }
}
