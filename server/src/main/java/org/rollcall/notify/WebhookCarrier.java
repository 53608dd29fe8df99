package org.rollcall.notify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rollcall.vault.CredentialName;
import org.rollcall.vault.Vault;

/** How does a letter leave as a request? Signed, or with the token that a service asks for. */
final class WebhookCarrier implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** LINE takes 5,000 characters at most, and Slack shows few more. */
  private static final int LONGEST_CHAT = 4_500;

  private final WebhookUrls urls;
  private final Vault vault;
  private final InstantSource clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          // A receiver that moved is told by a person; a redirect may lead anywhere.
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  WebhookCarrier(WebhookUrls urls, Vault vault, InstantSource clock) {
    this.urls = urls;
    this.vault = vault;
    this.clock = clock;
  }

  void carry(Letter letter, long recipient, Recipient.Webhook to) throws Undelivered {
    var body = body(letter, to).toString();
    var request =
        HttpRequest.newBuilder(urls.of(recipient))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("User-Agent", "Rollcall")
            .header("X-Rollcall-Delivery", letter.id())
            .POST(HttpRequest.BodyPublishers.ofString(body));
    authorise(request, letter, to, body);
    var status = status(request.build());
    if (status / 100 != 2) throw new Undelivered("webhook_answered_" + status / 100 + "xx");
  }

  private int status(HttpRequest request) throws Undelivered {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (javax.net.ssl.SSLException _) {
      throw new Undelivered("webhook_untrusted");
    } catch (IOException _) {
      throw new Undelivered("webhook_away");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Undelivered("webhook_away");
    }
  }

  private static ObjectNode body(Letter letter, Recipient.Webhook to) {
    var json = JSON.createObjectNode();
    var chat = letter.subject() + "\n\n" + letter.linked();
    var shortened = chat.length() > LONGEST_CHAT ? chat.substring(0, LONGEST_CHAT) + "…" : chat;
    switch (to.form()) {
      case ROLLCALL ->
          json.put("id", letter.id()).put("subject", letter.subject()).put("text", letter.linked());
      case SLACK -> json.put("text", shortened);
      case LINE -> {
        json.put("to", to.account());
        json.putArray("messages").addObject().put("type", "text").put("text", shortened);
      }
      case TEAMS -> card(json, letter);
    }
    return json;
  }

  /** An adaptive card, as the workflows of Teams take it. */
  private static void card(ObjectNode json, Letter letter) {
    var attachment = json.put("type", "message").putArray("attachments").addObject();
    attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
    var content = attachment.putObject("content").put("type", "AdaptiveCard");
    var blocks = content.put("version", "1.4").putArray("body");
    var title = blocks.addObject().put("type", "TextBlock").put("text", letter.subject());
    title.put("weight", "bolder").put("wrap", true);
    blocks.addObject().put("type", "TextBlock").put("text", letter.linked()).put("wrap", true);
  }

  private void authorise(
      HttpRequest.Builder request, Letter letter, Recipient.Webhook to, String body)
      throws Undelivered {
    if (to.credential() == null) return;
    var at = Long.toString(clock.instant().getEpochSecond());
    var header =
        vault
            .use(
                new CredentialName(to.credential()),
                (_, secret) ->
                    switch (to.form()) {
                      case LINE -> "Bearer " + String.valueOf(secret);
                      case ROLLCALL, SLACK, TEAMS -> signed(secret, at + "." + body);
                    })
            .orElseThrow(() -> new Undelivered("webhook_secret_missing"));
    if (to.form() == Recipient.Form.LINE) {
      request.header("Authorization", header);
      // By which LINE itself knows what it took before.
      var id = UUID.nameUUIDFromBytes(letter.id().getBytes(StandardCharsets.UTF_8));
      request.header("X-Line-Retry-Key", id.toString());
    } else {
      request.header("X-Rollcall-Signature", "t=" + at + ",v1=" + header);
    }
  }

  private static String signed(char[] secret, String text) {
    var key = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
    var bytes = new byte[key.remaining()];
    key.get(bytes);
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      java.util.Arrays.fill(bytes, (byte) 0);
    }
  }

  /** A URL to which one may be sent: nothing leaves in the clear, except to this very machine. */
  static Optional<URI> url(String text) {
    try {
      var url = URI.create(text);
      var host = url.getHost();
      if (host == null || url.getUserInfo() != null) return Optional.empty();
      var safe = "https".equals(url.getScheme());
      var own = "http".equals(url.getScheme()) && Post.isOwn(host);
      return safe || own ? Optional.of(url) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
