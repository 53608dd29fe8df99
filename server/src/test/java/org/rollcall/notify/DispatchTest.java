package org.rollcall.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.inventory.search.JooqMachineSearch;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.store.Stores;
import org.rollcall.vault.CredentialName;
import org.rollcall.vault.JooqCredentials;
import org.rollcall.vault.MasterKey;
import org.rollcall.vault.MasterKeys;
import org.rollcall.vault.Vault;

/** What leaves, to whom, when, and how often? With a real mail server and a real receiver. */
class DispatchTest {
  private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final Duration A_DAY = Duration.ofDays(1);

  private final Database database =
      Database.open(StoreLocation.memory("post-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
  private final Recipients recipients = new JooqRecipients(database);
  private final Outbox outbox = new JooqOutbox(database);
  private final SealedUrls sealed = new JooqSealedUrls(database);
  private final Vault vault =
      new Vault(new JooqCredentials(database), MasterKeys.parse(MasterKey.fresh(), "test"));
  private final WebhookUrls urls = new WebhookUrls(database, sealed, vault);
  private final Noticeboard board =
      new Noticeboard(database, outbox, recipients, new JooqMachineSearch(database), () -> TAIPEI);
  private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final List<Map.Entry<String, String>> received = new CopyOnWriteArrayList<>();
  private HttpServer receiver;
  private volatile int status = 200;
  private Instant now = NOON;
  private Post post;
  private Dispatch dispatch;

  @BeforeEach
  void start() throws IOException {
    mail.start();
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          var signature = exchange.getRequestHeaders().getFirst("X-Rollcall-Signature");
          received.add(Map.entry(signature == null ? "" : signature, body));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    receiver.start();
    post = new Post(recipients, urls, vault, () -> now);
    dispatch = new Dispatch(outbox, recipients, post, () -> TAIPEI);
    var port = mail.getSmtp().getPort();
    recipients.keep(
        new MailServer(
            "127.0.0.1",
            port,
            MailServer.Security.NONE,
            null,
            "rollcall@example.edu.tw",
            null,
            "https://rollcall.example.edu.tw",
            recipients.mailServer().version()));
  }

  @AfterEach
  void stop() {
    post.close();
    receiver.stop(0);
    mail.stop();
    database.close();
  }

  private Recipient by(String name, Recipient.Way way, @Nullable Integer quiet, Rule... rules) {
    var times = new Recipient.Times(quiet, quiet == null ? null : 7 * 60, 8 * 60);
    return recipients
        .add(new Recipient(0, name, way, Language.ZH_TW, times, List.of(rules), true, 1))
        .orElseThrow();
  }

  private Recipient hook(String url, @Nullable String credential) {
    var shown = WebhookUrls.shown(url);
    var way = new Recipient.Webhook(shown, Recipient.Form.ROLLCALL, null, credential);
    var kept = by("程式", way, null, rule(false));
    urls.put(kept.id(), url);
    return kept;
  }

  private static Rule rule(boolean digest) {
    return new Rule(Set.of(), Severity.INFO, null, digest);
  }

  private void happened(String key, NoticeCode code, Notice.Line... machines) {
    var values =
        Map.of(
            "run",
            "7",
            "by",
            "brake",
            "why",
            "kms_host_gone",
            "machines",
            "40",
            "well",
            "30",
            "badly",
            "10",
            "missing",
            "2");
    board.note(new Notice(key, code, "A101", values, List.of(machines), "/runs/7", now));
  }

  private List<String> mails() {
    var subjects = new ArrayList<String>();
    for (var message : mail.getReceivedMessages()) {
      try {
        subjects.add(message.getSubject());
      } catch (jakarta.mail.MessagingException broken) {
        throw new IllegalStateException(broken);
      }
    }
    return subjects;
  }

  @Test
  void a_mail_says_what_why_and_what_to_do_in_the_language_of_who_reads_it() throws Exception {
    by("張老師", new Recipient.Mail("chang@example.edu.tw"), null, rule(false));
    happened("a", NoticeCode.FOLLOW_UP_OVERDUE, new Notice.Line(1, "A101-07", "waiting"));
    happened("a", NoticeCode.FOLLOW_UP_OVERDUE);
    dispatch.sendDue(() -> now);
    dispatch.sendDue(() -> now);

    var message = mail.getReceivedMessages()[0];
    assertThat(mail.getReceivedMessages()).hasSize(1);
    assertThat(message.getSubject()).isEqualTo("[Rollcall] 「A101」：到期日仍有 2 台未完成（共 40 台）");
    assertThat(message.getContent().toString())
        .contains("A101-07：重灌後尚未連線到", "解凍", "https://rollcall.example.edu.tw/runs/7");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getHeader("Message-ID")[0]).matches("<rollcall-\\d+@example.edu.tw>");
  }

  @Test
  void three_hundred_notices_leave_as_one_digest_in_the_morning() {
    by("處室", new Recipient.Mail("office@example.edu.tw"), null, rule(true));
    for (var i = 0; i < 150; i++) happened("n" + i, NoticeCode.RUN_FINISHED);
    dispatch.sendDue(() -> now);
    assertThat(mails()).isEmpty();

    now = NOON.plus(A_DAY);
    dispatch.sendDue(() -> now);
    dispatch.sendDue(() -> now);

    assertThat(mails()).containsExactly("[Rollcall] 今日 150 則通知");
  }

  @Test
  void quiet_hours_hold_back_what_can_wait_and_nothing_that_cannot() {
    by("值班", new Recipient.Mail("duty@example.edu.tw"), 22 * 60, rule(false));
    now = Instant.parse("2026-03-02T15:30:00Z"); // half past eleven at night
    happened("info", NoticeCode.RUN_FINISHED);
    happened("urgent", NoticeCode.RUN_PAUSED);
    dispatch.sendDue(() -> now);
    assertThat(mails()).containsExactly("[Rollcall] 第 7 號執行「A101」已暫停");

    now = Instant.parse("2026-03-02T23:00:00Z"); // seven in the morning
    dispatch.sendDue(() -> now);
    assertThat(mails()).hasSize(2);
  }

  @Test
  void a_rule_for_some_machines_leaves_out_what_is_about_others() {
    var ours = Stores.in(database).newMachines(new org.rollcall.inventory.Room("A101"), 1);
    var others = Stores.in(database).newMachines(new org.rollcall.inventory.Room("B202"), 1);
    var rule = new Rule(Set.of(), Severity.WARNING, "room:A101", false);
    by("A 棟", new Recipient.Mail("a@example.edu.tw"), null, rule);

    var id = others.getFirst().id();
    happened("other", NoticeCode.RUN_FINISHED_BADLY, new Notice.Line(id, "B", "refused"));
    happened("mild", NoticeCode.FOLLOW_UP_DONE, new Notice.Line(ours.getFirst().id(), "A", ""));
    assertThat(dispatch.sendDue(() -> now)).isZero();
    happened(
        "ours",
        NoticeCode.RUN_FINISHED_BADLY,
        new Notice.Line(ours.getFirst().id(), "A", "refused"));
    assertThat(dispatch.sendDue(() -> now)).isOne();
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
  void what_a_server_had_in_hand_when_it_died_is_sent_by_the_next_one_and_never_by_two_at_once() {
    by("程式", new Recipient.Mail("x@example.edu.tw"), null, rule(false));
    happened("x", NoticeCode.RUN_PAUSED);
    assertThat(outbox.take(now, Duration.ofMinutes(5))).hasSize(1); // and then it dies
    try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 5; i++) servers.execute(() -> dispatch.sendDue(() -> now));
    }
    assertThat(mails()).isEmpty();

    now = NOON.plus(Duration.ofMinutes(6));
    try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 5; i++) servers.execute(() -> dispatch.sendDue(() -> now));
    }
    assertThat(mails()).hasSize(1);
  }

  @Test
  void a_mail_server_that_is_away_for_a_day_loses_nothing() throws FolderException {
    by("程式", new Recipient.Mail("x@example.edu.tw"), null, rule(false));
    happened("x", NoticeCode.RUN_PAUSED);
    var known = recipients.mailServer();
    recipients.keep(
        new MailServer(
            "127.0.0.1",
            1,
            MailServer.Security.NONE,
            null,
            known.sender(),
            null,
            null,
            known.version()));
    for (var hour = 0; hour < 24; hour++) {
      now = NOON.plus(Duration.ofHours(hour));
      dispatch.sendDue(() -> now);
    }
    assertThat(mails()).isEmpty();
    var away = recipients.mailServer();
    recipients.keep(
        new MailServer(
            "127.0.0.1",
            mail.getSmtp().getPort(),
            MailServer.Security.NONE,
            null,
            known.sender(),
            null,
            null,
            away.version()));
    now = NOON.plus(Duration.ofHours(30));
    dispatch.sendDue(() -> now);

    assertThat(mails()).hasSize(1);
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

  @Test
  void what_was_told_long_ago_is_forgotten_unless_it_is_still_on_its_way() {
    by("程式", new Recipient.Mail("x@example.edu.tw"), null, rule(false));
    happened("told", NoticeCode.RUN_PAUSED);
    dispatch.sendDue(() -> now);
    happened("waiting", NoticeCode.RUN_PAUSED);
    now = NOON.plus(A_DAY);
    happened("later", NoticeCode.RUN_PAUSED);

    var old = new JooqOldNotices(database);
    assertThat(old.forget(NOON)).isZero();
    assertThat(old.forget(NOON.plusSeconds(1))).isOne();

    assertThat(board.knows("told")).isFalse();
    assertThat(board.knows("waiting")).isTrue();
    assertThat(board.latest(new Delivery.Filter(null, null, null), 10)).hasSize(2);
  }
}
