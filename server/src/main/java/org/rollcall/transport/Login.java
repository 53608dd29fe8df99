package org.rollcall.transport;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Who asks to be let in, and with what proof? */
public sealed interface Login {
  /** Whether a directory answers for the account, so that a refusal counts for every PC. */
  boolean isDomainAccount();

  private static void checkUser(String user) {
    if (user.isBlank() || user.length() > 256) {
      throw new IllegalArgumentException("a user name has 1 to 256 characters");
    }
  }

  /**
   * A name and a password.
   *
   * @param user {@code DOMAIN\\user}, {@code user@realm}, or the name of an account of the PC,
   *     plain or as {@code .\\user}
   * @param shown how WinRM may be shown the password; SSH knows one way only
   */
  record Password(String user, Secret password, Shown shown) implements Login {
    public Password {
      checkUser(user);
    }

    /** One that is shown in the safest way that the PC offers. */
    public Password(String user, Secret password) {
      this(user, password, Shown.AS_OFFERED);
    }

    /** The same, shown in this way and in no other. */
    public Password only(Shown how) {
      return new Password(user, password, how);
    }

    /** How does a PC get to see that we know the password? */
    public enum Shown {
      /** By NTLM, and as Basic where nothing else is offered and nobody can listen. */
      AS_OFFERED,
      BY_NTLM,
      /** The PC receives the password itself. */
      AS_BASIC
    }

    @Override
    public boolean isDomainAccount() {
      return user.indexOf('@') > 0 || !domain().isEmpty();
    }

    /** The part before the backslash; empty for an account of the PC and for user@realm. */
    public String domain() {
      var backslash = user.indexOf('\\');
      var domain = backslash < 0 ? "" : user.substring(0, backslash);
      return domain.equals(".") ? "" : domain;
    }

    /** The part after the backslash; user@realm stays whole, as Windows wants it. */
    public String name() {
      return user.substring(user.indexOf('\\') + 1);
    }
  }

  /**
   * A ticket of Kerberos for the PC, and no other method.
   *
   * @param principal {@code user@REALM}
   */
  record Kerberos(String principal, Proof proof) implements Login {
    public Kerberos {
      checkUser(principal);
      if (principal.indexOf('@') < 1 || principal.endsWith("@")) {
        throw new IllegalArgumentException("a principal is user@REALM");
      }
    }

    @Override
    public boolean isDomainAccount() {
      return true;
    }

    /** With what is a ticket asked for? */
    public sealed interface Proof {
      record ByPassword(Secret password) implements Proof {}

      /** The content of a keytab file, in base64. */
      record ByKeytab(Secret base64) implements Proof {}

      /** Tickets that something else keeps fresh in this file of the server's. */
      record ByTicketCache(Path file) implements Proof {}
    }
  }

  /**
   * A client certificate that the PC maps to one of its accounts; within TLS only.
   *
   * @param name under which the login is known; the PC reads the name in the certificate
   * @param chain the certificate and those that vouch for it, in PEM
   * @param key its private key, PKCS #8 in PEM
   */
  record Certificate(String name, String chain, Secret key) implements Login {
    public Certificate {
      checkUser(name);
    }

    @Override
    public boolean isDomainAccount() {
      return false;
    }
  }

  /**
   * A private key whose public half the PC knows; SSH only.
   *
   * @param key a private key as OpenSSH or OpenSSL writes it (ed25519, ECDSA or RSA)
   * @param passphrase under which the key is locked; null for none
   */
  record PrivateKey(String user, Secret key, @Nullable Secret passphrase) implements Login {
    public PrivateKey {
      checkUser(user);
    }

    @Override
    public boolean isDomainAccount() {
      return user.indexOf('@') > 0 || (user.indexOf('\\') > 0 && !user.startsWith(".\\"));
    }
  }
}
