package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.rollcall.run.Outcome;
import org.rollcall.run.Tally;
import org.rollcall.run.TargetState;

/** How far has a run come, in the numbers that a progress line shows? */
record Counts(int wave, int waves, int done, int ended, int running, int total) {
  static Counts of(Tally tally) {
    return new Counts(
        1,
        1,
        tally.of(Outcome.Kind.SUCCESS),
        tally.in(TargetState.ENDED),
        tally.in(TargetState.RUNNING),
        tally.total());
  }

  /** As the server tells of a run. */
  static Counts of(JsonNode run) {
    var tally = run.path("tally");
    return new Counts(
        run.path("wave").asInt(1),
        run.path("waves").asInt(1),
        tally.path("success").asInt(),
        tally.path("states").path("ended").asInt(),
        tally.path("states").path("running").asInt(),
        tally.path("total").asInt());
  }

  int failed() {
    return ended - done;
  }

  int open() {
    return total - ended;
  }

  int waiting() {
    return open() - running;
  }
}
