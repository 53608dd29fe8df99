package org.rollcall.web.access;

import io.micronaut.http.HttpHeaders;
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
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.access.directory.LoginProvider;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Edition;
import org.rollcall.web.problem.Problem;

/** Who else vouches for users? */
@Controller(ProviderController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProviderController {
  static final String PATH = "/api/v1/login-providers";

  // It stands in URLs and in the record of who did what.
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

  private final ProviderEdits edits;

  ProviderController(ProviderEdits edits) {
    this.edits = edits;
  }

  @Get
  @Needs(Right.ADMINISTER)
  ProviderView.ListView list() {
    return new ProviderView.ListView(edits.all().stream().map(ProviderView::of).toList());
  }

  @Get("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<ProviderView> provider(long id) {
    return tagged(edits.find(id));
  }

  @Post
  @Needs(Right.ADMINISTER)
  HttpResponse<?> add(Caller caller, @Nullable @Body String body) {
    var fields = org.rollcall.web.json.Body.of(body);
    var name = fields.parsed("name", 60, ProviderController::name, "provider_name");
    if (name == null) throw Problem.field("name", "field_missing");
    var added = edits.add(name, AskedProvider.of(fields), caller);
    return HttpResponse.created(ProviderView.of(added), URI.create(PATH + "/" + added.id()))
        .header(HttpHeaders.ETAG, Edition.tag(added.version()));
  }

  private static Optional<String> name(String text) {
    return Optional.of(text).filter(name -> NAME.matcher(name).matches());
  }

  /** Sets all of it anew; the secret stays where none is given. */
  @Put("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<ProviderView> change(
      HttpRequest<?> request, Caller caller, long id, @Nullable @Body String body) {
    var version = Edition.seen(request);
    var provider = edits.find(id);
    var asked = AskedProvider.of(org.rollcall.web.json.Body.of(body));
    return tagged(edits.change(provider, version, asked, caller));
  }

  @Delete("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> remove(HttpRequest<?> request, Caller caller, long id) {
    var version = Edition.seen(request);
    edits.remove(edits.find(id), version, caller);
    return HttpResponse.noContent();
  }

  private static HttpResponse<ProviderView> tagged(LoginProvider provider) {
    return HttpResponse.ok(ProviderView.of(provider))
        .header(HttpHeaders.ETAG, Edition.tag(provider.version()));
  }
}
