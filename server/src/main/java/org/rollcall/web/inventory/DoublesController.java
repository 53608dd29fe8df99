package org.rollcall.web.inventory;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.inventory.Doubles;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.Machines;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.problem.Problem;

/** Which machines are there twice, and how do two become one? */
@Controller("/api/v1/machines")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DoublesController {
  private final Doubles doubles;
  private final Machines machines;
  private final MachineEdits edits;
  private final MachineDetails details;

  DoublesController(
      Doubles doubles, Machines machines, MachineEdits edits, MachineDetails details) {
    this.doubles = doubles;
    this.machines = machines;
    this.edits = edits;
    this.details = details;
  }

  @Get("/doubles")
  @Needs(Right.READ)
  DoublesView all() {
    return new DoublesView(
        doubles.all().stream()
            .map(
                one ->
                    new DoublesView.DoubleView(
                        one.by(),
                        machines.byIds(one.machines()).stream()
                            .map(
                                known ->
                                    new DoublesView.NamedView(known.id(), known.name().value()))
                            .toList()))
            .toList());
  }

  /** Gives this machine the history of the other one, which is retired. */
  @Post("/{id}/merge")
  @Needs(Right.ADMINISTER)
  MachineDetailView merge(Caller caller, long id, @Nullable @Body String body) {
    var fields = org.rollcall.web.json.Body.of(body);
    var other = fields.whole("machine", 1, Integer.MAX_VALUE);
    if (other == null) throw Problem.field("machine", "field_missing");
    fields.done();
    if (other == id) throw Problem.field("machine", "machine_itself");
    edits.merge(machine(id), machine(other), caller.name());
    return details.of(id);
  }

  private Machine machine(long id) {
    return machines
        .byId(id)
        .orElseThrow(() -> Problem.unknown("machine_not_there", Long.toString(id)));
  }
}
