package org.rollcall.notify;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Trust;
import org.rollcall.transport.wsman.TlsTrust;
import org.rollcall.vault.CredentialName;
import org.rollcall.vault.Vault;

/**
 * How does a letter leave as mail? Within TLS, to a server whose name and certificate are checked.
 */
final class MailCarrier {
  private static final String PATIENCE_MILLIS = "20000";

  /** A text of a hundred lines, and what stands above it. */
  private static final int ROOM_FOR_TEXT = 100_000;

  private final Vault vault;
  private final InstantSource clock;
  private final TlsTrust trust = new TlsTrust();

  MailCarrier(Vault vault, InstantSource clock) {
    this.vault = vault;
    this.clock = clock;
  }

  void carry(Letter letter, String address, MailServer server) throws Undelivered {
    if (server.host() == null || server.sender() == null) throw new Undelivered("mail_not_set_up");
    try {
      var session = Session.getInstance(properties(server));
      send(session, letter, address, server, server.sender());
    } catch (AuthenticationFailedException _) {
      throw new Undelivered("mail_login_refused");
    } catch (SendFailedException _) {
      throw new Undelivered("mail_address_refused");
    } catch (MessagingException failed) {
      throw new Undelivered(isTls(failed) ? "mail_untrusted" : "mail_server_away");
    } catch (IOException _) {
      throw new Undelivered("mail_untrusted");
    }
  }

  private Properties properties(MailServer server) throws IOException {
    var properties = new Properties();
    var pem = server.authority();
    var sockets =
        trust.socketsFor(pem == null ? new Trust.PublicAuthorities() : new Trust.Issuers(pem));
    properties.put("mail.smtp.host", server.host());
    properties.put("mail.smtp.port", Integer.toString(server.port()));
    properties.put("mail.smtp.ssl.socketFactory", sockets);
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    switch (server.security()) {
      case STARTTLS -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.put("mail.smtp.ssl.enable", "true");
      case NONE -> {}
    }
    if (server.credential() != null) properties.put("mail.smtp.auth", "true");
    for (var limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.put("mail.smtp." + limit, PATIENCE_MILLIS);
    }
    return properties;
  }

  private void send(
      Session session, Letter letter, String address, MailServer server, String sender)
      throws MessagingException, Undelivered {
    try (var transport = session.getTransport("smtp")) {
      var credential = server.credential();
      if (credential == null) {
        transport.connect();
      } else {
        connect(transport, credential);
      }
      var files = takes(transport, letter);
      var message = MailMessage.of(session, letter, sender, address, clock.instant(), files);
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  /** RFC 1870: a server says how large a mail may be, where it minds. */
  private static boolean takes(Transport transport, Letter letter) {
    var file = letter.file();
    if (file == null || !(transport instanceof SMTPTransport smtp)) return true;
    var most = smtp.getExtensionParameter("SIZE");
    if (most == null || !most.matches("[1-9]\\d{0,17}")) return true;
    return file.encodedBytes() + ROOM_FOR_TEXT < Long.parseLong(most);
  }

  private record Refusal(@Nullable MessagingException exception) {}

  private void connect(Transport transport, String credential)
      throws MessagingException, Undelivered {
    var refusal =
        vault
            .use(
                new CredentialName(credential),
                (user, password) -> login(transport, user, password))
            .orElseThrow(() -> new Undelivered("mail_login_missing"));
    if (refusal.exception() != null) throw refusal.exception();
  }

  private static Refusal login(Transport transport, String user, char[] password) {
    try {
      transport.connect(user, String.valueOf(password));
      return new Refusal(null);
    } catch (MessagingException refused) {
      return new Refusal(refused);
    }
  }

  private static boolean isTls(MessagingException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof javax.net.ssl.SSLException) return true;
    }
    // The library says in words only that STARTTLS was wanted and not offered.
    return failed.getMessage() != null && failed.getMessage().contains("STARTTLS");
  }
}
