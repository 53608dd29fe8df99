package org.rollcall.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is told of runs: that one was paused, and how one ended? */
public final class RunNotices {
  /** Longer than a server is away without anybody noticing it. */
  private static final Duration BACK = Duration.ofDays(7);

  private final Source source;
  private final Noticeboard board;

  /** Which changes of runs have not been told yet? */
  @FunctionalInterface
  public interface Source {
    List<Notice> untold(Instant since);
  }

  public RunNotices(Source source, Noticeboard board) {
    this.source = source;
    this.board = board;
  }

  public void look(Instant now) {
    source.untold(now.minus(BACK)).forEach(board::note);
  }
}
