package org.rollcall.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.run.Outcome;
import org.rollcall.run.Tally;
import org.rollcall.run.TargetState;

/** How far has a run come? One line drawn over on a terminal, a line now and then in a file. */
final class Progress implements AutoCloseable {
  private static final long LIVE_MILLIS = 500;
  private static final long PLAIN_MILLIS = 5_000;

  private final Terminal terminal;
  private final Sentences sentences;
  private final Supplier<Tally> tally;
  private final InstantSource clock;
  private final Instant start;
  private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();
  private String last = "";

  Progress(Terminal terminal, Sentences sentences, Supplier<Tally> tally, InstantSource clock) {
    this.terminal = terminal;
    this.sentences = sentences;
    this.tally = tally;
    this.clock = clock;
    this.start = clock.instant();
  }

  Progress start() {
    var every = terminal.live() ? LIVE_MILLIS : PLAIN_MILLIS;
    var _ = ticker.scheduleAtFixedRate(this::show, every, every, TimeUnit.MILLISECONDS);
    return this;
  }

  private synchronized void show() {
    var now = tally.get();
    var line = line(now, Duration.between(start, clock.instant()));
    if (terminal.live()) {
      terminal.err().print("\r\u001B[2K" + line);
      terminal.err().flush();
    } else if (!counts(now).equals(last)) {
      terminal.err().println(line);
    }
    last = counts(now);
  }

  /** What the counts are, whatever the time: a line that says nothing new is not printed again. */
  private static String counts(Tally tally) {
    return tally.open() + " " + tally.ended();
  }

  String line(Tally tally, Duration elapsed) {
    var ended = tally.in(TargetState.ENDED);
    var open = tally.total() - ended;
    return sentences.text(
        "progress.line",
        Map.of(
            "wave",
            1,
            "waves",
            1,
            "done",
            tally.of(Outcome.Kind.SUCCESS),
            "failed",
            ended - tally.of(Outcome.Kind.SUCCESS),
            "running",
            tally.in(TargetState.RUNNING),
            "waiting",
            open - tally.in(TargetState.RUNNING),
            "elapsed",
            minutes(elapsed),
            "left",
            left(ended, open, elapsed)));
  }

  /** By what the ended ones took; nobody knows before a few have ended. */
  private static String left(int ended, int open, Duration elapsed) {
    return ended < 3 ? "–" : minutes(elapsed.multipliedBy(open).dividedBy(ended));
  }

  static String minutes(Duration duration) {
    return "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
  }

  @Override
  public void close() {
    ticker.shutdownNow();
    show();
    if (terminal.live()) terminal.err().println();
  }
}
