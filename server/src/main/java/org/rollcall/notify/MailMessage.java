package org.rollcall.notify;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/**
 * How does a letter look as a mail? Its id stays: a mail program that gets it twice shows it once.
 */
final class MailMessage extends MimeMessage {
  private final String id;

  private MailMessage(Session session, String id) {
    super(session);
    this.id = id;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  /** Whoever reads it gets the file with it, or else a link to what is in it. */
  static MimeMessage of(
      Session session, Letter letter, String sender, String address, Instant at, boolean files)
      throws MessagingException {
    var domain = sender.substring(sender.indexOf('@') + 1);
    var message = new MailMessage(session, "<" + letter.id() + "@" + domain + ">");
    message.setFrom(new InternetAddress(sender, true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    var file = letter.file();
    if (files && file != null && file.isHere()) {
      message.setContent(new MimeMultipart(text(letter), part(file)));
    } else {
      message.setText(letter.linked(), StandardCharsets.UTF_8.name());
    }
    // RFC 3834: nobody's absence is answered to us.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setSentDate(Date.from(at));
    message.saveChanges();
    return message;
  }

  private static MimeBodyPart text(Letter letter) throws MessagingException {
    var text = new MimeBodyPart();
    text.setText(letter.text(), StandardCharsets.UTF_8.name());
    return text;
  }

  /** It was put into lines of Base64 when it was kept, and is not held a second time. */
  private static MimeBodyPart part(Enclosure file) throws MessagingException {
    var headers = new InternetHeaders();
    headers.setHeader("Content-Type", file.mediaType() + "; name=\"" + file.name() + "\"");
    headers.setHeader("Content-Transfer-Encoding", "base64");
    headers.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
    return new MimeBodyPart(headers, file.encoded());
  }
}
