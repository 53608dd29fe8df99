package org.rollcall.web.run;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Machines;
import org.rollcall.run.Order;
import org.rollcall.run.Outcome;
import org.rollcall.run.Run;
import org.rollcall.run.RunChange;
import org.rollcall.run.RunPages;
import org.rollcall.run.Runs;
import org.rollcall.run.Waves;
import org.rollcall.store.Transactions;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/** How is a run repeated for those that did not end well? By the same plan, on the same terms. */
@Singleton
final class Again {
  private final Transactions transactions;
  private final Machines machines;
  private final Runs runs;
  private final RunPages pages;
  private final ChosenCredentials credentials;
  private final InstantSource clock;

  Again(
      Transactions transactions,
      Machines machines,
      Runs runs,
      RunPages pages,
      ChosenCredentials credentials,
      InstantSource clock) {
    this.transactions = transactions;
    this.machines = machines;
    this.runs = runs;
    this.pages = pages;
    this.credentials = credentials;
    this.clock = clock;
  }

  static Set<String> outcomes(Fields fields) {
    var outcomes =
        fields.each(
            "outcomes",
            Outcome.CODES.size(),
            code -> Optional.of(code).filter(Outcome.CODES::contains),
            "code_unknown");
    if (outcomes == null || outcomes.isEmpty()) throw Problem.field("outcomes", "field_missing");
    fields.done();
    return new HashSet<>(outcomes);
  }

  Run order(Run before, Set<String> outcomes, String by) {
    return transactions.together(
        () -> {
          var filter = new RunPages.Filter(Set.of(), outcomes);
          var chosen = machines.byIds(pages.machines(before.id(), filter));
          if (chosen.isEmpty()) {
            throw Problem.conflict("nothing_again", Map.of("run", Long.toString(before.id())));
          }
          var now = clock.instant();
          var terms = before.terms();
          var order =
              new Order(before.plan(), terms, before.order().reason(), by, deadline(before, now));
          var settled = credentials.settled(chosen, terms.way().credential());
          var run = runs.create(order, Waves.cut(settled, terms.waves()), now);
          var started = new RunChange(RunChange.Kind.STARTED, by, now, null);
          runs.apply(run.id(), started);
          return run;
        });
  }

  /** As long from now as it was from the beginning of the first. */
  private static @Nullable Instant deadline(Run before, Instant now) {
    var deadline = before.order().deadline();
    return deadline == null
        ? null
        : now.plus(Duration.between(before.progress().createdAt(), deadline));
  }
}
