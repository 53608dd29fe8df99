package org.rollcall.web.compliance;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.compliance.agreement.Agreement;
import org.rollcall.compliance.agreement.Agreements;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.inventory.AskedSelector;
import org.rollcall.web.json.Edition;
import org.rollcall.web.problem.Problem;

/** What may the site activate, how often, and until when? */
@Controller(AgreementController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AgreementController {
  static final String PATH = "/api/v1/agreements";

  private final Agreements agreements;
  private final AgreementEdits edits;
  private final AskedSelector asked;

  AgreementController(Agreements agreements, AgreementEdits edits, AskedSelector asked) {
    this.agreements = agreements;
    this.edits = edits;
    this.asked = asked;
  }

  private LocalDate today() {
    var here = asked.here();
    return here.now().atZone(here.zone()).toLocalDate();
  }

  @Get
  @Needs(Right.READ)
  AgreementView.ListView list() {
    var today = today();
    return new AgreementView.ListView(
        agreements.all().stream().map(one -> AgreementView.of(one, today)).toList());
  }

  @Get("/{id}")
  @Needs(Right.READ)
  HttpResponse<AgreementView> one(long id) {
    return tagged(agreement(id));
  }

  @Post
  @Needs(Right.ADMINISTER)
  HttpResponse<AgreementView> add(Caller caller, @Nullable @Body String body) {
    var asked = new AskedAgreement(org.rollcall.web.json.Body.of(body), null);
    var added = edits.add(asked.read(0), caller.name());
    var view = AgreementView.of(added, today());
    return HttpResponse.created(view, URI.create(PATH + "/" + added.id()));
  }

  @Patch("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<AgreementView> edit(
      HttpRequest<?> request, Caller caller, long id, @Nullable @Body String body) {
    var seen = Edition.seen(request);
    var asked = new AskedAgreement(org.rollcall.web.json.Body.of(body), agreement(id));
    return tagged(edits.edit(asked.read(seen), caller.name()));
  }

  @Delete("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> remove(HttpRequest<?> request, Caller caller, long id) {
    edits.remove(agreement(id), Edition.seen(request), caller.name());
    return HttpResponse.noContent();
  }

  private HttpResponse<AgreementView> tagged(Agreement agreement) {
    return Edition.of(AgreementView.of(agreement, today()), agreement.version());
  }

  private Agreement agreement(long id) {
    return agreements
        .byId(id)
        .orElseThrow(() -> Problem.unknown("agreement_not_there", Long.toString(id)));
  }
}
