package org.rollcall.web.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.access.session.Sessions;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.problem.Problem;

/** Where else am I logged in, and how do I leave there? */
@Controller("/api/v1/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionsController {
  private final Sessions sessions;
  private final Self self;
  private final Logbook logbook;
  private final Visitor visitor;
  private final InstantSource clock;

  SessionsController(
      Sessions sessions, Self self, Logbook logbook, Visitor visitor, InstantSource clock) {
    this.sessions = sessions;
    this.self = self;
    this.logbook = logbook;
    this.visitor = visitor;
    this.clock = clock;
  }

  @Get
  @Needs(Right.READ)
  SessionView.ListView list(Caller caller) {
    var here = Self.session(caller);
    return new SessionView.ListView(
        sessions.of(self.of(caller).id(), clock.instant()).stream()
            .map(session -> SessionView.of(session, here))
            .toList());
  }

  @Delete
  @Needs(Right.READ)
  HttpResponse<?> logOutEverywhere(HttpRequest<?> request, Caller caller) {
    sessions.endAll(self.of(caller).id(), null);
    logbook.loggedOut("logout_everywhere", caller.name(), clock.instant());
    return HttpResponse.noContent().cookie(visitor.gone(request));
  }

  @Delete("/{id}")
  @Needs(Right.READ)
  HttpResponse<?> logOut(Caller caller, long id) {
    if (!sessions.end(self.of(caller).id(), id)) {
      throw Problem.unknown("session_not_there", Long.toString(id));
    }
    logbook.loggedOut("logout", caller.name(), clock.instant());
    return HttpResponse.noContent();
  }
}
