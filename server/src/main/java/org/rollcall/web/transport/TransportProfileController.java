package org.rollcall.web.transport;

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
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.transport.profile.TransportProfile;
import org.rollcall.transport.profile.TransportProfiles;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Edition;
import org.rollcall.web.problem.Problem;

/** Which transport profiles has the site? */
@Controller(TransportProfileController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TransportProfileController {
  static final String PATH = "/api/v1/transport-profiles";

  private final TransportProfiles profiles;
  private final ProfileEdits edits;

  TransportProfileController(TransportProfiles profiles, ProfileEdits edits) {
    this.profiles = profiles;
    this.edits = edits;
  }

  @Get
  @Needs(Right.READ)
  TransportProfileView.ListView list() {
    return new TransportProfileView.ListView(profiles.all().stream().map(this::view).toList());
  }

  @Get("/{id}")
  @Needs(Right.READ)
  HttpResponse<TransportProfileView> one(long id) {
    return tagged(profile(id));
  }

  @Post
  @Needs(Right.ADMINISTER)
  HttpResponse<TransportProfileView> add(Caller caller, @Nullable @Body String body) {
    var asked = AskedProfile.added(org.rollcall.web.json.Body.of(body));
    var added = edits.add(asked, caller.name());
    return HttpResponse.created(view(added), URI.create(PATH + "/" + added.id()));
  }

  @Patch("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<TransportProfileView> edit(
      HttpRequest<?> request, Caller caller, long id, @Nullable @Body String body) {
    var seen = Edition.seen(request);
    var asked = AskedProfile.over(profile(id), org.rollcall.web.json.Body.of(body), seen);
    return tagged(edits.edit(asked, caller.name()));
  }

  @Delete("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> remove(HttpRequest<?> request, Caller caller, long id) {
    edits.remove(profile(id), Edition.seen(request), caller.name());
    return HttpResponse.noContent();
  }

  private HttpResponse<TransportProfileView> tagged(TransportProfile profile) {
    return Edition.of(view(profile), profile.version());
  }

  private TransportProfileView view(TransportProfile profile) {
    return TransportProfileView.of(profile, profiles.use(profile.id()));
  }

  private TransportProfile profile(long id) {
    return profiles
        .byId(id)
        .orElseThrow(() -> Problem.unknown("profile_not_there", Long.toString(id)));
  }
}
