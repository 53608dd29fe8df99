package org.rollcall.compliance.report;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rollcall.compliance.asof.History.Question;

/** What was found, run and re-imaged until a given time? */
public interface Ledger {
  /** What was open then, on machines that were in use. */
  void findings(Question question, Consumer<OpenFinding> taker);

  /** The runs ordered since then, the first one first, with what had become of them by the end. */
  void runs(Instant since, Instant before, Consumer<RunThen> taker);

  /** The machines that showed another Windows than before, by the time they first did. */
  void reimaged(Instant since, Question question, Consumer<Reimaged> taker);

  /** A finding that was open. */
  record OpenFinding(
      String machine,
      @Nullable String building,
      @Nullable String room,
      String code,
      @Nullable String product,
      Instant openedAt) {}

  /**
   * A run.
   *
   * @param outcomes how many of its targets ended in which way by then
   */
  record RunThen(
      long id,
      String startedBy,
      String reason,
      Instant createdAt,
      @Nullable Instant finishedAt,
      long targets,
      Map<String, Long> outcomes) {
    public RunThen {
      outcomes = Map.copyOf(outcomes);
    }
  }

  /** A Windows that stands where another one stood. */
  record Reimaged(
      long machine,
      String name,
      @Nullable String building,
      @Nullable String room,
      Instant firstSeenAt,
      @Nullable String windows) {}
}
