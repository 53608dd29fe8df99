package org.rollcall.web.notify;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.inventory.csv.Cell;
import org.rollcall.notify.Delivery;
import org.rollcall.notify.MailServer;
import org.rollcall.notify.Noticeboard;
import org.rollcall.notify.Post;
import org.rollcall.notify.Recipients;
import org.rollcall.store.Transactions;
import org.rollcall.vault.Vault;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Edition;
import org.rollcall.web.json.Fields;
import org.rollcall.web.json.Query;
import org.rollcall.web.problem.Problem;

/** By which server does mail leave, and what is on its way? */
@Controller("/api/v1/notifications")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MailController {
  private static final int USUAL_PAGE = 50;
  private static final int LONGEST_PAGE = 200;
  private static final int LONGEST_PEM = 60_000;

  private final Recipients recipients;
  private final Noticeboard board;
  private final Vault vault;
  private final Transactions transactions;
  private final Audit audit;
  private final InstantSource clock;

  MailController(
      Recipients recipients,
      Noticeboard board,
      Vault vault,
      Transactions transactions,
      Audit audit,
      InstantSource clock) {
    this.recipients = recipients;
    this.board = board;
    this.vault = vault;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  @Get("/mail-server")
  @Needs(Right.ADMINISTER)
  HttpResponse<RecipientView.MailView> mailServer() {
    var server = recipients.mailServer();
    return Edition.of(RecipientView.MailView.of(server), server.version());
  }

  @Put("/mail-server")
  @Needs(Right.ADMINISTER)
  HttpResponse<RecipientView.MailView> keep(
      HttpRequest<?> request, Caller caller, @Nullable @Body String body) {
    var seen = Edition.seen(request);
    var fields = org.rollcall.web.json.Body.of(body);
    var asked = server(fields, seen);
    fields.done();
    transactions.together(
        () -> {
          if (!recipients.keep(asked)) throw Edition.changedMeanwhile();
          var host = asked.host();
          var details = Map.of("host", host == null ? "" : host);
          audit.record(
              new Deed(caller.name(), "mail_server_changed", "site", details, clock.instant()));
          return asked;
        });
    return mailServer();
  }

  private MailServer server(Fields fields, int version) {
    var host = fields.parsed("host", 253, Cell::address, "address_invalid");
    var asked = fields.parsed("security", 20, MailServer.Security::find, "code_unknown");
    var security = Objects.requireNonNullElse(asked, MailServer.Security.STARTTLS);
    if (security == MailServer.Security.NONE && host != null && !Post.isOwn(host.value())) {
      throw Problem.field("security", "mail_in_the_clear");
    }
    var sender = fields.text("sender", 320);
    return new MailServer(
        host == null ? null : host.value(),
        fields.whole("port", 1, 65_535, usualPort(security)),
        security,
        RecipientRequest.credential(fields, "credential", vault),
        sender == null || sender.isBlank() ? null : RecipientRequest.mail("sender", sender),
        authority(fields),
        link(fields),
        fields.whole(
            "keep_days", MailServer.FEWEST_DAYS, MailServer.MOST_DAYS, MailServer.USUAL_DAYS),
        version);
  }

  private static int usualPort(MailServer.Security security) {
    return switch (security) {
      case STARTTLS -> 587;
      case TLS -> 465;
      case NONE -> 25;
    };
  }

  private static @Nullable String authority(Fields fields) {
    var pem = fields.text("authority", LONGEST_PEM);
    if (pem == null || pem.isBlank()) return null;
    if (!pem.contains("-----BEGIN CERTIFICATE-----")) throw Problem.field("authority", "mail_pem");
    return pem;
  }

  private static @Nullable String link(Fields fields) {
    fields.text("link", 300);
    var url =
        fields.parsed(
            "link",
            300,
            text -> text.isBlank() ? Optional.of(URI.create("")) : Post.url(text.strip()),
            "mail_link");
    if (url == null || url.toString().isEmpty()) return null;
    var text = url.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /** How what was told lately fares on its way, the latest first. */
  @Get("/deliveries")
  @Needs(Right.ADMINISTER)
  DeliveryView.PageView deliveries(HttpRequest<?> request) {
    var query = new Query(request);
    var most = query.limit(USUAL_PAGE, LONGEST_PAGE);
    var state = query.text("state");
    var wanted =
        state == null
            ? null
            : Delivery.State.find(state)
                .orElseThrow(() -> Problem.field("state", "code_unknown", Map.of("value", state)));
    var filter = new Delivery.Filter(wanted, query.id("recipient"), query.id("before"));
    var found = board.latest(filter, most + 1);
    var shown = found.subList(0, Math.min(most, found.size()));
    var next = found.size() > most ? shown.getLast().id() : null;
    return new DeliveryView.PageView(shown.stream().map(DeliveryView::of).toList(), next);
  }
}
