package org.rollcall.inventory.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was shown, and waits to be applied? */
public interface Intakes {
  /**
   * Keeps what was judged, to be applied as it stands.
   *
   * @param asks the code of what makes a source stop and ask; null when nothing does
   */
  long keep(Arrival arrival, List<Judged> rows, @Nullable String asks, Instant at, Instant expires);

  Optional<Intake> byId(long id);

  /** The same, held against everybody else who would end it. */
  Optional<Intake> held(long id);

  /** The latest ones, from before the one with this id. */
  List<Intake> before(@Nullable Long id, int most);

  /** All rows, in their order. */
  List<Judged> rows(long id);

  /** Some of the rows: those of a kind, after a position; each under its position. */
  List<Placed> page(long id, Verdict.@Nullable Kind kind, int after, int most);

  Map<Verdict.Kind, Integer> counts(long id);

  /** Keeps other verdicts on the same rows. */
  void rejudge(long id, List<Judged> rows);

  void end(long id, Intake.State state, String by, Instant at);

  /** Drops what this source brought and nobody applied. */
  void supersede(long source, Instant at);

  /** Forgets what nobody applied in time, and the rows of what was applied long ago. */
  int sweep(Instant now, Instant appliedBefore);

  /** A row and where it stands among the rows. */
  record Placed(int position, Judged row) {}
}
