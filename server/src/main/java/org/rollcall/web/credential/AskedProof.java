package org.rollcall.web.credential;

import jakarta.inject.Singleton;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rollcall.vault.CredentialKind;
import org.rollcall.vault.proof.ClientCertificate;
import org.rollcall.vault.proof.Keytab;
import org.rollcall.vault.proof.SshKey;
import org.rollcall.vault.proof.Unusable;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/** With what shall be logged in? Read so far that what can be used by nobody is not kept. */
@Singleton
final class AskedProof {
  private static final int LONGEST_USER = 256;
  // [MS-SAMR] 3.1.1.8.4: a password has 256 characters at most.
  private static final int LONGEST_PASSWORD = 256;
  // A chain of five certificates with keys of 4096 bits has 12 KB.
  private static final int LONGEST_PEM = 32_768;
  private static final int LONGEST_PATH = 1_000;

  /** What is sealed, and for whom; whoever is done with it wipes it. */
  static final class Proof implements AutoCloseable {
    private final CredentialKind kind;
    private final String username;
    private final char[] secret;

    private Proof(CredentialKind kind, String username, char[] secret) {
      this.kind = kind;
      this.username = username;
      this.secret = secret;
    }

    CredentialKind kind() {
      return kind;
    }

    String username() {
      return username;
    }

    /** Hands the secret to whoever keeps it. */
    void into(Consumer<char[]> keeper) {
      keeper.accept(secret);
    }

    @Override
    public void close() {
      Arrays.fill(secret, '\0');
    }
  }

  Proof password(Fields fields) {
    var user = user(fields);
    var password = fields.text("password", LONGEST_PASSWORD);
    fields.done();
    if (password == null || password.isEmpty()) throw Problem.field("password", "field_missing");
    return new Proof(CredentialKind.PASSWORD, user, password.toCharArray());
  }

  Proof keytab(Fields fields) {
    var told = fields.text("username", LONGEST_USER);
    var text = fields.required("keytab", LONGEST_PEM);
    fields.done();
    try {
      var keytab = Keytab.read(text);
      var user = told == null || told.isBlank() ? keytab.principals().iterator().next() : told;
      var principal = principal(user);
      var base64 = keytab.of(principal).base64();
      return new Proof(CredentialKind.KEYTAB, principal, base64.toCharArray());
    } catch (Unusable unusable) {
      throw Problem.field("keytab", unusable.reason().code());
    }
  }

  Proof ticketCache(Fields fields) {
    var user = principal(user(fields));
    var path = fields.required("ticket_cache", LONGEST_PATH).strip();
    fields.done();
    if (!isAbsolute(path)) throw Problem.field("ticket_cache", "path_not_absolute");
    return new Proof(CredentialKind.TICKET_CACHE, user, path.toCharArray());
  }

  private static boolean isAbsolute(String path) {
    try {
      return Path.of(path).isAbsolute();
    } catch (InvalidPathException _) {
      return false;
    }
  }

  Proof certificate(Fields fields) {
    var told = fields.text("username", LONGEST_USER);
    var chain = fields.required("certificate", LONGEST_PEM);
    var key = fields.required("key", LONGEST_PEM);
    var passphrase = passphrase(fields);
    fields.done();
    try {
      var certificate = ClientCertificate.read(chain, key, passphrase);
      var user = told == null || told.isBlank() ? certificate.name() : told.strip();
      var shown = user.substring(0, Math.min(user.length(), LONGEST_USER));
      return new Proof(CredentialKind.CERTIFICATE, shown, certificate.pem().toCharArray());
    } catch (Unusable unusable) {
      throw Problem.field(fieldOf(unusable, "key"), unusable.reason().code());
    }
  }

  Proof sshKey(Fields fields) {
    var user = user(fields);
    var key = fields.required("key", LONGEST_PEM);
    var passphrase = passphrase(fields);
    fields.done();
    try {
      return new Proof(CredentialKind.SSH_KEY, user, SshKey.read(key, passphrase).joined());
    } catch (Unusable unusable) {
      throw Problem.field(fieldOf(unusable, "key"), unusable.reason().code());
    }
  }

  private static String fieldOf(Unusable unusable, String otherwise) {
    return switch (unusable.reason()) {
      case PASSPHRASE_MISSING, PASSPHRASE_WRONG -> "passphrase";
      case CERTIFICATE_UNREADABLE -> "certificate";
      case NOT_PEM, KEY_OF_ANOTHER, KEY_NOT_PKCS8, KEY_UNREADABLE, KEY_FORM -> otherwise;
      case KEYTAB_DAMAGED, KEYTAB_OF_OTHERS -> otherwise;
    };
  }

  private static char @Nullable [] passphrase(Fields fields) {
    var passphrase = fields.text("passphrase", LONGEST_PASSWORD);
    // It is kept in one line, and nobody types more than one.
    if (passphrase != null && passphrase.indexOf('\n') >= 0) {
      throw Problem.field("passphrase", "secret_passphrase_wrong");
    }
    return passphrase == null || passphrase.isEmpty() ? null : passphrase.toCharArray();
  }

  private static String user(Fields fields) {
    return fields.required("username", LONGEST_USER).strip();
  }

  private static String principal(String user) {
    var stripped = user.strip();
    var at = stripped.lastIndexOf('@');
    if (at > 0 && at < stripped.length() - 1) return stripped;
    throw Problem.field("username", "user_not_principal", Map.of("value", stripped));
  }
}
