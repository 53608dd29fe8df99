package org.rollcall.web.run;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.run.Outcome;
import org.rollcall.run.Tally;
import org.rollcall.run.TargetState;

/**
 * How do a run's targets stand?
 *
 * @param states how many are in each state
 * @param outcomes how many of those that ended have each outcome
 * @param success how many ended as was asked
 */
@Serdeable
public record TallyView(
    int total, Map<String, Integer> states, Map<String, Integer> outcomes, int success) {
  static TallyView of(Tally tally) {
    var states = new TreeMap<String, Integer>();
    Arrays.stream(TargetState.values()).forEach(s -> states.put(s.code(), tally.in(s)));
    var outcomes = new TreeMap<String, Integer>();
    tally.ended().forEach((outcome, count) -> outcomes.merge(outcome.code(), count, Integer::sum));
    return new TallyView(tally.total(), states, outcomes, tally.of(Outcome.Kind.SUCCESS));
  }
}
