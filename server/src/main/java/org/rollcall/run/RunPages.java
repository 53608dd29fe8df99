package org.rollcall.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which runs and targets does somebody look at, a page at a time? */
public interface RunPages {
  /**
   * Which targets are meant? Nothing said of a thing means any.
   *
   * @param states codes of {@link TargetState}
   * @param outcomes codes of {@link Outcome}
   */
  record Filter(Set<String> states, Set<String> outcomes) {
    public static final Filter ANY = new Filter(Set.of(), Set.of());

    public Filter {
      states = Set.copyOf(states);
      outcomes = Set.copyOf(outcomes);
    }
  }

  /** Runs older than the one with this id, the newest first; null for the newest of all. */
  List<Run> runsBefore(@Nullable Long run, int most);

  /** Targets after the one with this id, in the order of their waves; null for the first. */
  List<Target> targets(long run, Filter filter, @Nullable Long after, int most);

  /** The machines of those targets, in the order of their waves. */
  List<Long> machines(long run, Filter filter);

  /** How many waves the run has. */
  int waves(long run);

  /** What somebody said when steering a run, beside what was done; the first first. */
  List<NotedChange> changes(long run);

  /** A change and what was said of it, if anything. */
  record NotedChange(RunChange change, @Nullable String note) {}

  /** Keeps what was said of the last change of the run. */
  void note(long run, String note);

  /** A run that is not over and enters machines with this credential, if there is one. */
  Optional<Long> runNeeding(String credential);

  /** The latest visits to a machine in whichever runs, the newest first. */
  List<Visit> visitsOf(long machine, int most);

  /**
   * One attempt, told by its machine.
   *
   * @param cause the error, fault or finding by which it ended so
   */
  record Visit(
      long run,
      long target,
      long attempt,
      Instant openedAt,
      @Nullable Instant closedAt,
      @Nullable String outcome,
      @Nullable String cause) {}
}
