package org.rollcall.web.notify;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.inventory.NameTaken;
import org.rollcall.notify.Notice;
import org.rollcall.notify.NoticeCode;
import org.rollcall.notify.Noticeboard;
import org.rollcall.notify.Recipient;
import org.rollcall.notify.Recipients;
import org.rollcall.notify.WebhookUrls;
import org.rollcall.store.Transactions;
import org.rollcall.vault.Vault;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.inventory.AskedSelector;
import org.rollcall.web.json.Edition;
import org.rollcall.web.problem.Problem;

/** Who is told what? */
@Controller(RecipientController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RecipientController {
  static final String PATH = "/api/v1/notifications/recipients";

  private final Recipients recipients;
  private final WebhookUrls urls;
  private final Noticeboard board;
  private final Vault vault;
  private final AskedSelector selectors;
  private final Transactions transactions;
  private final Audit audit;
  private final InstantSource clock;

  RecipientController(
      Recipients recipients,
      WebhookUrls urls,
      Noticeboard board,
      Vault vault,
      AskedSelector selectors,
      Transactions transactions,
      Audit audit,
      InstantSource clock) {
    this.recipients = recipients;
    this.urls = urls;
    this.board = board;
    this.vault = vault;
    this.selectors = selectors;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  @Get
  @Needs(Right.ADMINISTER)
  RecipientView.ListView list() {
    return new RecipientView.ListView(recipients.all().stream().map(RecipientView::of).toList());
  }

  @Get("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<RecipientView> one(long id) {
    var recipient = recipient(id);
    return Edition.of(RecipientView.of(recipient), recipient.version());
  }

  @Post
  @Needs(Right.ADMINISTER)
  HttpResponse<RecipientView> add(Caller caller, @Nullable @Body String body) {
    var asked = asked(body, null, 1);
    var values = Map.of("value", asked.recipient().name());
    var added =
        transactions.together(
            () -> {
              var kept =
                  recipients
                      .add(asked.recipient())
                      .orElseThrow(() -> Problem.conflict("recipient_there", values));
              if (asked.url() != null) urls.put(kept.id(), asked.url());
              record(caller.name(), "recipient_added", kept);
              return kept;
            });
    return HttpResponse.created(RecipientView.of(added), URI.create(PATH + "/" + added.id()));
  }

  @Put("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<RecipientView> edit(
      HttpRequest<?> request, Caller caller, long id, @Nullable @Body String body) {
    var seen = Edition.seen(request);
    var asked = asked(body, recipient(id), seen);
    try {
      var kept =
          transactions.together(
              () -> {
                var edited =
                    recipients.edit(asked.recipient()).orElseThrow(Edition::changedMeanwhile);
                if (asked.url() != null) urls.put(id, asked.url());
                record(caller.name(), "recipient_changed", edited);
                return edited;
              });
      return Edition.of(RecipientView.of(kept), kept.version());
    } catch (NameTaken _) {
      throw Problem.conflict("recipient_there", Map.of("value", asked.recipient().name()));
    }
  }

  @Delete("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> remove(HttpRequest<?> request, Caller caller, long id) {
    var seen = Edition.seen(request);
    var recipient = recipient(id);
    transactions.together(
        () -> {
          if (!recipients.remove(id, seen)) throw Edition.changedMeanwhile();
          record(caller.name(), "recipient_removed", recipient);
          return recipient;
        });
    return HttpResponse.noContent();
  }

  /** Sends it a message that says nothing else than that it arrives. */
  @Post("/{id}/try")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> trial(Caller caller, long id) {
    var recipient = recipient(id);
    var notice =
        new Notice(
            "trial/" + UUID.randomUUID(),
            NoticeCode.TRIAL,
            recipient.name(),
            Map.of("by", caller.name()),
            List.of(),
            "/settings/notifications",
            clock.instant());
    board.tell(id, notice);
    return HttpResponse.noContent();
  }

  private RecipientRequest.Asked asked(
      @Nullable String body, @Nullable Recipient before, int version) {
    return RecipientRequest.of(
        org.rollcall.web.json.Body.of(body),
        before,
        version,
        vault,
        text -> selectors.with("rules", text, meant -> meant));
  }

  private void record(String by, String code, Recipient recipient) {
    var details = Map.of("name", recipient.name(), "address", recipient.way().shown());
    audit.record(new Deed(by, code, "recipient/" + recipient.id(), details, clock.instant()));
  }

  private Recipient recipient(long id) {
    return recipients
        .byId(id)
        .orElseThrow(() -> Problem.unknown("recipient_not_there", Long.toString(id)));
  }
}
