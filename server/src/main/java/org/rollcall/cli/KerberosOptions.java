package org.rollcall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.transport.Login;
import org.rollcall.transport.Login.Kerberos.Proof;
import org.rollcall.transport.Secret;
import picocli.CommandLine.Option;

/** Is the account of {@code --username} to log in by Kerberos, and with what proof? */
final class KerberosOptions {
  // A key is 100 bytes long, and a directory gives an account a handful of them.
  private static final int LONGEST_KEYTAB = 1 << 20;

  @Option(
      names = "--kerberos",
      description =
          "Log in by Kerberos and nothing else, as USER@REALM of --username. Which KDC is asked"
              + " stands in krb5.conf or in the DNS.")
  private boolean kerberos;

  @Option(
      names = "--keytab",
      paramLabel = "FILE",
      description = "With --kerberos: the account's keys, instead of its password.")
  private @Nullable Path keytab;

  @Option(
      names = "--ticket-cache",
      paramLabel = "FILE",
      description = "With --kerberos: tickets that kinit has fetched, instead of a password.")
  private @Nullable Path ticketCache;

  boolean areGiven() {
    return kerberos || keytab != null || ticketCache != null;
  }

  /** The login of this account; its password is asked for only where nothing else proves it. */
  Login login(String user, Supplier<Secret> password, Sentences sentences) {
    if (!kerberos || (keytab != null && ticketCache != null)) {
      throw new UserError(sentences.text("usage.kerberos"));
    }
    if (!user.matches("[^@]+@[^@]+")) throw new UserError(sentences.text("usage.principal"));
    return new Login.Kerberos(user, proof(password, sentences));
  }

  private Proof proof(Supplier<Secret> password, Sentences sentences) {
    if (keytab != null) return new Proof.ByKeytab(content(keytab, sentences));
    if (ticketCache == null) return new Proof.ByPassword(password.get());
    if (!Files.isReadable(ticketCache)) throw unreadable(ticketCache, sentences);
    return new Proof.ByTicketCache(ticketCache);
  }

  private static Secret content(Path file, Sentences sentences) {
    try {
      if (Files.size(file) > LONGEST_KEYTAB) throw unreadable(file, sentences);
      return Secret.of(Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
    } catch (IOException _) {
      throw unreadable(file, sentences);
    }
  }

  private static UserError unreadable(Path file, Sentences sentences) {
    return new UserError(sentences.text("usage.kerberos_file", Map.of("file", file)));
  }
}
