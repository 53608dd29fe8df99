package org.rollcall.web.run;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.MachineName;
import org.rollcall.run.Plan;
import org.rollcall.run.Terms;
import org.rollcall.web.json.Fields;

/**
 * Which run is asked for?
 *
 * @param starts whether it starts at once
 * @param dry whether it is only described, and not made
 */
record RunRequest(
    List<AskedMachine> machines,
    Plan plan,
    Terms terms,
    String reason,
    @Nullable Instant deadline,
    boolean starts,
    boolean dry) {
  private static final int LONGEST_REASON = 1_000;

  /** Reads all of the request; the first thing that is wrong with it is told. */
  static RunRequest of(Fields fields, Instant now, Function<String, List<MachineName>> selected) {
    var machines = AskedMachines.of(fields, selected);
    var plan = AskedPlan.of(fields);
    var terms = AskedTerms.of(fields);
    var reason = fields.text("reason", LONGEST_REASON);
    var deadline = AskedDeadline.of(fields, terms, now);
    var starts = fields.truth("start", true);
    var dry = fields.truth("dry_run", false);
    fields.done();
    return new RunRequest(
        machines, plan, terms, reason == null ? "" : reason, deadline, starts, dry);
  }
}
