package org.rollcall.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rollcall.vault.CredentialName;

/** What leaves by a webhook, how is it signed, and who knows its address? */
class WebhookDispatchTest extends PostOffice {
  private Recipient hook(String url, @Nullable String credential) {
    var shown = WebhookUrls.shown(url);
    var way = new Recipient.Webhook(shown, Recipient.Form.ROLLCALL, null, credential);
    var kept = by("程式", way, null, rule(false));
    urls.put(kept.id(), url);
    return kept;
  }

  @Test
  void a_webhook_is_signed_and_tried_again_with_the_same_number_until_it_is_taken()
      throws Exception {
    vault.put(new CredentialName("hook"), "-", "s3cret".toCharArray(), "test", NOON);
    var url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
    hook(url, "hook");
    happened("x", NoticeCode.RUN_PAUSED);
    status = 503;
    dispatch.sendDue(() -> now);
    dispatch.sendDue(() -> now);
    assertThat(received).hasSize(1);
    var waiting = board.latest(new Delivery.Filter(null, null, null), 5).getFirst();
    assertThat(waiting.trouble()).isEqualTo("webhook_answered_5xx");

    status = 200;
    now = NOON.plus(Duration.ofMinutes(2));
    dispatch.sendDue(() -> now);
    now = NOON.plus(A_DAY);
    dispatch.sendDue(() -> now);

    assertThat(received).hasSize(2);
    assertThat(received.get(1).getValue()).isEqualTo(received.get(0).getValue());
    var signature = received.get(1).getKey();
    var at = signature.substring(2, signature.indexOf(','));
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("s3cret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    var text = at + "." + received.get(1).getValue();
    assertThat(signature)
        .endsWith(HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void the_url_of_a_webhook_stands_nowhere_in_the_store_and_opens_for_its_own_recipient_only()
      throws Exception {
    var port = receiver.getAddress().getPort();
    var url = "http://127.0.0.1:" + port + "/services/T0123/B4567/s3cr3tT0k3n";
    var kept = hook(url, null);
    assertThat(recipients.byId(kept.id()).orElseThrow().way().shown())
        .isEqualTo("http://127.0.0.1:" + port + "/…0k3n");
    assertThat(sealed.byId(kept.id()).orElseThrow().text()).doesNotContain("T0123");

    happened("x", NoticeCode.RUN_PAUSED);
    dispatch.sendDue(() -> now);
    assertThat(received).hasSize(1);

    var other = hookOf("另一個", sealed.byId(kept.id()).orElseThrow());
    board.tell(other.id(), notice("only for the other"));
    dispatch.sendDue(() -> now);
    assertThat(received).hasSize(1);
    assertThat(board.latest(new Delivery.Filter(null, other.id(), null), 1).getFirst().trouble())
        .isEqualTo("crashed");
  }

  private Recipient hookOf(String name, org.rollcall.vault.Sealed stolen) {
    var way = new Recipient.Webhook("https://x/…", Recipient.Form.ROLLCALL, null, null);
    var kept = by(name, way, null);
    sealed.put(kept.id(), stolen, "https://x/…");
    return kept;
  }

  private Notice notice(String key) {
    return new Notice(
        key, NoticeCode.TRIAL, "x", Map.of("by", "test"), List.of(), "/settings", now);
  }

  @Test
  void a_url_that_a_former_version_kept_in_the_clear_is_sealed_and_still_used() {
    var url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/services/T0123/B4567/abcd";
    var way = new Recipient.Webhook(url, Recipient.Form.ROLLCALL, null, null);
    var kept = by("舊", way, null, rule(false));

    urls.sealAll();
    urls.sealAll();

    assertThat(recipients.byId(kept.id()).orElseThrow().way().shown()).endsWith("/…abcd");
    happened("x", NoticeCode.RUN_PAUSED);
    assertThat(dispatch.sendDue(() -> now)).isOne();
    assertThat(received).hasSize(1);
  }
}
