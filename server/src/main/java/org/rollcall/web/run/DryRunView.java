package org.rollcall.web.run;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What would happen?
 *
 * @param waves how many machines each wave would have
 * @param credentials how many machines would be entered with each
 * @param chosenBy the same by who says so
 * @param cannotWake machines that a wake-up cannot reach, and why
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record DryRunView(
    int machines,
    List<Integer> waves,
    Map<String, Integer> credentials,
    List<ChosenView> chosenBy,
    List<WakeProspects.SleeperView> cannotWake,
    @Nullable Instant deadline,
    PlanView plan,
    TermsView terms) {
  static DryRunView of(
      RunRequest request,
      List<Integer> waves,
      List<Choice> choices,
      List<WakeProspects.SleeperView> cannotWake) {
    var credentials = new TreeMap<String, Integer>();
    var chosen = new LinkedHashMap<Choice, Integer>();
    for (var choice : choices) {
      credentials.merge(choice.credential(), 1, Integer::sum);
      chosen.merge(choice, 1, Integer::sum);
    }
    return new DryRunView(
        choices.size(),
        waves,
        credentials,
        chosen.entrySet().stream().map(ChosenView::of).toList(),
        cannotWake,
        request.deadline(),
        PlanView.of(request.plan()),
        TermsView.of(request.terms()));
  }

  /** How many machines would be entered with a credential, because of whom. */
  @Serdeable
  public record ChosenView(String credential, String from, @Nullable String of, int machines) {
    static ChosenView of(Map.Entry<Choice, Integer> chosen) {
      var choice = chosen.getKey();
      return new ChosenView(
          choice.credential(), choice.from().code(), choice.of(), chosen.getValue());
    }
  }
}
