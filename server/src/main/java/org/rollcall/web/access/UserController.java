package org.rollcall.web.access;

import io.micronaut.http.HttpHeaders;
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
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.access.User;
import org.rollcall.access.Users;
import org.rollcall.access.factor.TwoFactor;
import org.rollcall.access.link.Links;
import org.rollcall.access.people.Actor;
import org.rollcall.access.people.Roster;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Edition;
import org.rollcall.web.json.Query;
import org.rollcall.web.problem.Problem;

/** Who may log in, and what are they given? */
@Controller(UserController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UserController {
  static final String PATH = "/api/v1/users";
  private static final int USUAL_PAGE = 100;
  private static final int LONGEST_PAGE = 1_000;

  private final Users users;
  private final Roster roster;
  private final TwoFactor twoFactor;
  private final InstantSource clock;

  UserController(Users users, Roster roster, TwoFactor twoFactor, InstantSource clock) {
    this.users = users;
    this.roster = roster;
    this.twoFactor = twoFactor;
    this.clock = clock;
  }

  @Get
  @Needs(Right.ADMINISTER)
  UserView.PageView page(HttpRequest<?> request) {
    var query = new Query(request);
    var limit = query.limit(USUAL_PAGE, LONGEST_PAGE);
    var found = users.page(query.id("after"), limit + 1);
    var shown = found.subList(0, Math.min(limit, found.size()));
    var next = found.size() > limit ? shown.getLast().id() : null;
    return new UserView.PageView(shown.stream().map(this::view).toList(), next);
  }

  @Get("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<UserView> user(long id) {
    return tagged(find(id));
  }

  @Post
  @Needs(Right.ADMINISTER)
  HttpResponse<?> add(Caller caller, @Nullable @Body String body) {
    var asked = AskedUser.of(org.rollcall.web.json.Body.of(body));
    var by = Actor.of(caller, clock.instant());
    var added = roster.add(asked.name(), asked.grant(), by);
    var link = UserView.LinkView.of(added.user(), added.link(), by.at().plus(Links.VALID));
    return HttpResponse.created(
        new UserView.AddedView(view(added.user()), link),
        URI.create(PATH + "/" + added.user().id()));
  }

  /** Sets what is said, and leaves the rest as it is. */
  @Patch("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<UserView> change(
      HttpRequest<?> request, Caller caller, long id, @Nullable @Body String body) {
    var version = Edition.seen(request);
    var user = find(id);
    var grant = AskedUser.grant(org.rollcall.web.json.Body.of(body), user);
    return tagged(roster.change(user, version, grant, Actor.of(caller, clock.instant())));
  }

  @Delete("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> remove(HttpRequest<?> request, Caller caller, long id) {
    var version = Edition.seen(request);
    roster.remove(find(id), version, Actor.of(caller, clock.instant()));
    return HttpResponse.noContent();
  }

  /** A link by which the user sets a password, also in place of a forgotten one. */
  @Post("/{id}/link")
  @Needs(Right.ADMINISTER)
  UserView.LinkView link(Caller caller, long id) {
    var user = find(id);
    var by = Actor.of(caller, clock.instant());
    var secret = roster.invite(user, by);
    return UserView.LinkView.of(user, secret, by.at().plus(Links.VALID));
  }

  @Delete("/{id}/two-factor")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> dropSecondFactor(Caller caller, long id) {
    roster.dropSecondFactor(find(id), Actor.of(caller, clock.instant()));
    return HttpResponse.noContent();
  }

  @Delete("/{id}/lock-out")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> unlock(Caller caller, long id) {
    roster.unlock(find(id), Actor.of(caller, clock.instant()));
    return HttpResponse.noContent();
  }

  private User find(long id) {
    return users.byId(id).orElseThrow(() -> Problem.unknown("user_not_there", Long.toString(id)));
  }

  private HttpResponse<UserView> tagged(User user) {
    return HttpResponse.ok(view(user)).header(HttpHeaders.ETAG, Edition.tag(user.version()));
  }

  private UserView view(User user) {
    return UserView.of(user, twoFactor.isOn(user.id()));
  }
}
