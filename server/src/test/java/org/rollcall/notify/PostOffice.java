package org.rollcall.notify;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.inventory.search.JooqMachineSearch;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.vault.JooqCredentials;
import org.rollcall.vault.MasterKey;
import org.rollcall.vault.MasterKeys;
import org.rollcall.vault.Vault;

/** Everything by which notices leave, with a real mail server and a real receiver. */
abstract class PostOffice {
  static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
  static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  static final Duration A_DAY = Duration.ofDays(1);
  final Database database =
      Database.open(StoreLocation.memory("post-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
  final Recipients recipients = new JooqRecipients(database);
  final Outbox outbox = new JooqOutbox(database);
  final SealedUrls sealed = new JooqSealedUrls(database);
  final Vault vault =
      new Vault(new JooqCredentials(database), MasterKeys.parse(MasterKey.fresh(), "test"));
  final WebhookUrls urls = new WebhookUrls(database, sealed, vault);
  final Noticeboard board =
      new Noticeboard(database, outbox, recipients, new JooqMachineSearch(database), () -> TAIPEI);
  final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  final List<Map.Entry<String, String>> received = new CopyOnWriteArrayList<>();
  HttpServer receiver;
  volatile int status = 200;
  Instant now = NOON;
  Post post;
  Dispatch dispatch;

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

  Recipient by(String name, Recipient.Way way, @Nullable Integer quiet, Rule... rules) {
    var times = new Recipient.Times(quiet, quiet == null ? null : 7 * 60, 8 * 60);
    return recipients
        .add(new Recipient(0, name, way, Language.ZH_TW, times, List.of(rules), true, 1))
        .orElseThrow();
  }

  static Rule rule(boolean digest) {
    return new Rule(Set.of(), Severity.INFO, null, digest);
  }

  void happened(String key, NoticeCode code, Notice.Line... machines) {
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

  List<String> mails() {
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
}
