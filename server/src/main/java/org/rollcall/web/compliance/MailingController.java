package org.rollcall.web.compliance;

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
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.compliance.mailing.Mailing;
import org.rollcall.compliance.mailing.Mailings;
import org.rollcall.notify.Recipient;
import org.rollcall.notify.Recipients;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.inventory.AskedSelector;
import org.rollcall.web.json.Edition;
import org.rollcall.web.problem.Problem;

/** Which reports are sent of themselves, to whom, and when? */
@Controller(MailingController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MailingController {
  static final String PATH = "/api/v1/mailings";

  private final Mailings mailings;
  private final MailingEdits edits;
  private final Recipients recipients;
  private final AskedSelector selectors;

  MailingController(
      Mailings mailings, MailingEdits edits, Recipients recipients, AskedSelector selectors) {
    this.mailings = mailings;
    this.edits = edits;
    this.recipients = recipients;
    this.selectors = selectors;
  }

  @Get
  @Needs(Right.ADMINISTER)
  MailingView.ListView list() {
    var names = names();
    return new MailingView.ListView(
        mailings.all().stream().map(one -> MailingView.of(one, names)).toList());
  }

  @Get("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<MailingView> one(long id) {
    return tagged(mailing(id));
  }

  @Post
  @Needs(Right.ADMINISTER)
  HttpResponse<MailingView> add(Caller caller, @Nullable @Body String body) {
    var added = edits.add(asked(body), caller.name());
    return HttpResponse.created(
        MailingView.of(added, names()), URI.create(PATH + "/" + added.id()));
  }

  @Put("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<MailingView> edit(
      HttpRequest<?> request, Caller caller, long id, @Nullable @Body String body) {
    var seen = Edition.seen(request);
    return tagged(edits.edit(mailing(id), asked(body), seen, caller.name()));
  }

  @Delete("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> remove(HttpRequest<?> request, Caller caller, long id) {
    var seen = Edition.seen(request);
    edits.remove(mailing(id), seen, caller.name());
    return HttpResponse.noContent();
  }

  /** Makes the report now and sends it, as if it were due; nothing else changes. */
  @Post("/{id}/send")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> send(Caller caller, long id) {
    var mailing = mailing(id);
    selectors.with("selector", mailing.content().what().selector(), meant -> meant);
    edits.send(mailing, caller.name());
    return HttpResponse.noContent();
  }

  private AskedMailing asked(@Nullable String body) {
    var fields = org.rollcall.web.json.Body.of(body);
    return AskedMailing.of(fields, id -> recipients.byId(id).isPresent(), selectors);
  }

  private HttpResponse<MailingView> tagged(Mailing mailing) {
    return Edition.of(MailingView.of(mailing, names()), mailing.version());
  }

  private Map<Long, String> names() {
    return recipients.all().stream().collect(Collectors.toMap(Recipient::id, Recipient::name));
  }

  private Mailing mailing(long id) {
    return mailings
        .byId(id)
        .orElseThrow(() -> Problem.unknown("mailing_not_there", Long.toString(id)));
  }
}
