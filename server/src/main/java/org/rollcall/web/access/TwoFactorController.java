package org.rollcall.web.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.access.User;
import org.rollcall.access.people.Actor;
import org.rollcall.access.people.OwnSecondFactor;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/** Do I show a code of my phone, too, when I log in? */
@Controller("/api/v1/two-factor")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TwoFactorController {
  private static final int LONGEST_CODE = 40;

  private final OwnSecondFactor factor;
  private final Doorkeeper doorkeeper;
  private final Self self;
  private final InstantSource clock;

  TwoFactorController(
      OwnSecondFactor factor, Doorkeeper doorkeeper, Self self, InstantSource clock) {
    this.factor = factor;
    this.doorkeeper = doorkeeper;
    this.self = self;
    this.clock = clock;
  }

  @Get
  @Needs(Right.READ)
  TwoFactorView state(Caller caller) {
    return view(self.of(caller));
  }

  /** Makes a secret for the phone, which counts once a code of it was shown. */
  @Post
  @Needs(Right.READ)
  TwoFactorView.EnrolmentView begin(Caller caller, @Nullable @Body String body) {
    var user = self.of(caller);
    var password = password(org.rollcall.web.json.Body.of(body));
    var enrolment = factor.begin(user, password, Actor.of(caller, clock.instant()));
    return new TwoFactorView.EnrolmentView(enrolment.secret(), enrolment.uri());
  }

  @Put
  @Needs(Right.READ)
  HttpResponse<?> confirm(HttpRequest<?> request, Caller caller, @Nullable @Body String body) {
    var user = self.of(caller);
    var fields = org.rollcall.web.json.Body.of(body);
    var code = fields.required("code", LONGEST_CODE).strip();
    fields.done();
    var recovery = factor.confirm(user, code, Actor.of(caller, clock.instant()));
    if (recovery.isEmpty()) throw Problem.field("code", "code_wrong");
    return renewed(request, caller, recovery);
  }

  @Post("/off")
  @Needs(Right.READ)
  HttpResponse<?> off(HttpRequest<?> request, Caller caller, @Nullable @Body String body) {
    var user = self.of(caller);
    var password = password(org.rollcall.web.json.Body.of(body));
    factor.off(user, password, Actor.of(caller, clock.instant()));
    return renewed(request, caller, List.of());
  }

  private HttpResponse<?> renewed(HttpRequest<?> request, Caller caller, List<String> recovery) {
    var begun = doorkeeper.renew(request, Self.session(caller));
    var view = new TwoFactorView.ChangedView(!recovery.isEmpty(), recovery, begun.token());
    return HttpResponse.ok(view).cookie(begun.cookie());
  }

  private static String password(Fields fields) {
    var password = fields.required("present", SessionController.LONGEST_PASSWORD);
    fields.done();
    return password;
  }

  private TwoFactorView view(User user) {
    return new TwoFactorView(factor.isOn(user), factor.recoveryLeft(user));
  }
}
