package org.rollcall.web.access;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Caller.Way;
import org.rollcall.access.Right;
import org.rollcall.access.User;
import org.rollcall.access.login.Login;
import org.rollcall.access.login.Logins;
import org.rollcall.access.login.Try;
import org.rollcall.access.session.Sessions;
import org.rollcall.schedule.calendar.Calendars;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.guard.Open;
import org.rollcall.web.problem.Problem;
import org.rollcall.web.problem.ProblemView;

/** Who am I, and how do I come in and leave? */
@Controller("/api/v1/session")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionController {
  static final int LONGEST_PASSWORD = 1_000;
  private static final int LONGEST = 200;

  private final Logins logins;
  private final Sessions sessions;
  private final Doorkeeper doorkeeper;
  private final Logbook logbook;
  private final Visitor visitor;
  private final Calendars calendars;
  private final InstantSource clock;

  SessionController(
      Logins logins,
      Sessions sessions,
      Doorkeeper doorkeeper,
      Logbook logbook,
      Visitor visitor,
      Calendars calendars,
      InstantSource clock) {
    this.logins = logins;
    this.sessions = sessions;
    this.doorkeeper = doorkeeper;
    this.logbook = logbook;
    this.visitor = visitor;
    this.calendars = calendars;
    this.clock = clock;
  }

  @Get
  @Needs(Right.READ)
  CallerView who(HttpRequest<?> request, Caller caller) {
    return CallerView.of(caller, calendars.calendar().zone(), visitor.csrfToken(request, caller));
  }

  @Post
  @Open
  HttpResponse<?> logIn(HttpRequest<?> request, @Nullable @Body String body) {
    var fields = org.rollcall.web.json.Body.of(body);
    var attempt =
        new Try(
            fields.required("user", LONGEST),
            fields.required("password", LONGEST_PASSWORD),
            Objects.requireNonNullElse(fields.text("code", LONGEST), ""),
            visitor.address(request));
    fields.done();
    var now = clock.instant();
    var login = logins.judge(attempt, now);
    logbook.tried(attempt, login, now);
    return switch (login) {
      case Login.In(var user) -> begun(request, user, now);
      case Login.Wrong _ -> throw refused("login_wrong");
      case Login.CodeMissing _ -> throw refused("login_code_missing");
      case Login.NothingGiven _ ->
          throw new Problem(HttpStatus.FORBIDDEN, "login_nothing_given", null, Map.of());
      case Login.Away _ ->
          throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "login_away", null, Map.of());
      case Login.Shut(var until) -> shut(now, until);
    };
  }

  private HttpResponse<?> begun(HttpRequest<?> request, User user, Instant now) {
    var begun = doorkeeper.begin(request, user, now);
    var caller = Caller.of(user, new Way.BySession(user.id(), 0));
    var zone = calendars.calendar().zone();
    return HttpResponse.ok(CallerView.of(caller, zone, begun.token())).cookie(begun.cookie());
  }

  private static Problem refused(String code) {
    return new Problem(HttpStatus.UNAUTHORIZED, code, null, Map.of());
  }

  private static HttpResponse<?> shut(Instant now, Instant until) {
    var seconds = Long.toString(Math.max(1, Duration.between(now, until).toSeconds() + 1));
    var problem =
        new Problem(
            HttpStatus.TOO_MANY_REQUESTS, "login_locked_out", null, Map.of("seconds", seconds));
    return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, seconds)
        .contentType(ProblemView.MEDIA_TYPE)
        .body(problem.view());
  }

  /** Logs out here; a token is revoked elsewhere. */
  @Delete
  @Needs(Right.READ)
  HttpResponse<?> logOut(HttpRequest<?> request, Caller caller) {
    if (caller.way() instanceof Way.BySession(var user, var session)) {
      sessions.end(user, session);
      logbook.loggedOut("logout", caller.name(), clock.instant());
    }
    return HttpResponse.noContent().cookie(visitor.gone(request));
  }
}
