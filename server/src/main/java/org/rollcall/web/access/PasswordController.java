package org.rollcall.web.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.access.people.Actor;
import org.rollcall.access.people.OwnPassword;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.guard.Open;

/** How do I set my password? */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PasswordController {
  private static final int LONGEST_LINK = 200;

  private final OwnPassword passwords;
  private final Doorkeeper doorkeeper;
  private final Self self;
  private final InstantSource clock;

  PasswordController(OwnPassword passwords, Doorkeeper doorkeeper, Self self, InstantSource clock) {
    this.passwords = passwords;
    this.doorkeeper = doorkeeper;
    this.self = self;
    this.clock = clock;
  }

  /** What is the page's new token, and for whom was the password set? */
  @Serdeable(naming = SnakeCaseStrategy.class)
  record SetView(String user, @Nullable String csrfToken) {}

  /** By the link that an administrator, or the first start, made. */
  @Post("/set-up")
  @Open
  SetView setUp(@Nullable @Body String body) {
    var fields = org.rollcall.web.json.Body.of(body);
    var link = fields.required("link", LONGEST_LINK);
    var password = fields.required("password", SessionController.LONGEST_PASSWORD);
    fields.done();
    var user = passwords.setByLink(link, password, clock.instant());
    return new SetView(user.name().value(), null);
  }

  @Put("/password")
  @Needs(Right.READ)
  HttpResponse<?> change(HttpRequest<?> request, Caller caller, @Nullable @Body String body) {
    var user = self.of(caller);
    var fields = org.rollcall.web.json.Body.of(body);
    var present = fields.required("present", SessionController.LONGEST_PASSWORD);
    var password = fields.required("password", SessionController.LONGEST_PASSWORD);
    fields.done();
    passwords.change(user, present, password, Actor.of(caller, clock.instant()));
    var begun = doorkeeper.renew(request, Self.session(caller));
    return HttpResponse.ok(new SetView(user.name().value(), begun.token())).cookie(begun.cookie());
  }
}
