package org.rollcall.notify;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.rollcall.vault.Vault;

/** By which of the ways does a letter leave? */
public final class Post implements Carrier, AutoCloseable {
  private static final Set<String> OWN = Set.of("127.0.0.1", "localhost", "[::1]");

  private final Recipients recipients;
  private final MailCarrier mail;
  private final WebhookCarrier webhooks;

  public Post(Recipients recipients, WebhookUrls urls, Vault vault, InstantSource clock) {
    this.recipients = recipients;
    this.mail = new MailCarrier(vault, clock);
    this.webhooks = new WebhookCarrier(urls, vault, clock);
  }

  @Override
  public void carry(Letter letter, Recipient recipient) throws Undelivered {
    switch (recipient.way()) {
      case Recipient.Mail(var address) -> mail.carry(letter, address, recipients.mailServer());
      case Recipient.Webhook webhook -> webhooks.carry(letter, recipient.id(), webhook);
    }
  }

  /** Whether it is a name of this very machine: nobody else hears what is sent there. */
  public static boolean isOwn(String host) {
    return OWN.contains(host);
  }

  /** A URL to which one may be sent. */
  public static Optional<URI> url(String text) {
    return WebhookCarrier.url(text);
  }

  @Override
  public void close() {
    webhooks.close();
  }
}
