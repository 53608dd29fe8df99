package org.rollcall.web.run;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Listing;

/**
 * What would happen?
 *
 * @param waves how many machines each wave would have
 * @param credentials how many machines would be entered with each
 * @param cannotWake machines that a wake-up cannot reach, and why
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record DryRunView(
    int machines,
    List<Integer> waves,
    Map<String, Integer> credentials,
    List<WakeProspects.SleeperView> cannotWake,
    @Nullable Instant deadline,
    PlanView plan,
    TermsView terms) {
  static DryRunView of(
      RunRequest request,
      List<Integer> waves,
      List<Listing> listings,
      List<WakeProspects.SleeperView> cannotWake) {
    var usual = String.valueOf(request.terms().way().credential());
    var credentials = new TreeMap<String, Integer>();
    for (var listing : listings) {
      var own = listing.endpoint().credential();
      credentials.merge(own == null ? usual : own, 1, Integer::sum);
    }
    return new DryRunView(
        listings.size(),
        waves,
        credentials,
        cannotWake,
        request.deadline(),
        PlanView.of(request.plan()),
        TermsView.of(request.terms()));
  }
}
