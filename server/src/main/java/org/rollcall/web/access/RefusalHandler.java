package org.rollcall.web.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import org.rollcall.access.people.Refusal;
import org.rollcall.web.json.Edition;
import org.rollcall.web.problem.Problem;
import org.rollcall.web.problem.ProblemView;

/** How is answered why a user cannot be changed like that? */
@Singleton
final class RefusalHandler implements ExceptionHandler<Refusal, HttpResponse<ProblemView>> {
  @Override
  @SuppressWarnings("rawtypes") // the interface's own
  public HttpResponse<ProblemView> handle(HttpRequest request, Refusal refusal) {
    var view = problem(refusal).view();
    return HttpResponse.<ProblemView>status(HttpStatus.valueOf(view.status()))
        .body(view)
        .contentType(ProblemView.MEDIA_TYPE);
  }

  static Problem problem(Refusal refusal) {
    var values = refusal.values();
    return switch (refusal.reason()) {
      case NAME_TAKEN -> Problem.conflict("user_name_taken", values);
      case NO_SUCH_GROUP -> Problem.field("groups", "group_not_there", values);
      case LAST_ADMINISTRATOR -> Problem.conflict("user_last_administrator", values);
      case CHANGED_MEANWHILE -> Edition.changedMeanwhile();
      case NOT_LOCAL -> Problem.conflict("user_not_local", values);
      case PASSWORD_WRONG -> Problem.field("present", "password_wrong");
      case PASSWORD_REFUSED ->
          Problem.field("password", Objects.requireNonNull(values.get("code")), Map.of());
      case LINK_DEAD -> new Problem(HttpStatus.GONE, "link_dead", null, values);
    };
  }
}
