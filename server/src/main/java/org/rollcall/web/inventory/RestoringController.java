package org.rollcall.web.inventory;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.run.Restoring;
import org.rollcall.store.Transactions;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Edition;

/** Who says that a PC puts its disk back at each boot, or that it does not? */
@Controller(MachineController.PATH + "/{id}/restoring")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RestoringController {
  private final MachineDetails details;
  private final Restoring restoring;
  private final Transactions transactions;
  private final Audit audit;
  private final InstantSource clock;

  RestoringController(
      MachineDetails details,
      Restoring restoring,
      Transactions transactions,
      Audit audit,
      InstantSource clock) {
    this.details = details;
    this.restoring = restoring;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Without a word of it in the body, what is found counts again. */
  @Put
  @Needs(Right.ADMINISTER)
  HttpResponse<?> say(HttpRequest<?> request, Caller caller, long id, @Nullable @Body String body) {
    var seen = Edition.seen(request);
    var fields = org.rollcall.web.json.Body.of(body);
    var restores = fields.truth("restores", false);
    var said = fields.has("restores") ? (Boolean) restores : null;
    fields.done();
    var name = details.of(id).machine().name();
    var what = Map.of("name", name, "restores", said == null ? "as_found" : said.toString());
    transactions.together(
        () -> {
          if (!restoring.say(id, seen, said)) throw Edition.changedMeanwhile();
          audit.record(
              new Deed(
                  caller.name(), "machine_restoring_set", "machine/" + id, what, clock.instant()));
          return true;
        });
    var view = details.of(id);
    return Edition.of(view, view.machine().version());
  }
}
