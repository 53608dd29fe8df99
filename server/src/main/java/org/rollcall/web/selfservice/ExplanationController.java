package org.rollcall.web.selfservice;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Right;
import org.rollcall.activation.text.ConsoleText;
import org.rollcall.web.guard.Needs;

/** What does a text say that somebody pasted? Nothing of it is kept. */
@Controller("/api/v1/explanations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExplanationController {
  private static final int LONGEST = 200_000;

  @Post
  @Needs(Right.READ)
  ConsoleView explain(@Nullable @Body String body) {
    var fields = org.rollcall.web.json.Body.of(body);
    var text = fields.required("text", LONGEST);
    fields.done();
    return ConsoleView.of(ConsoleText.read(text));
  }
}
