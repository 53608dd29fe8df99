package org.rollcall.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;

/** How far has a run come? One line drawn over on a terminal, a line now and then in a file. */
final class Progress implements AutoCloseable {
  private static final long LIVE_MILLIS = 500;
  private static final long PLAIN_MILLIS = 5_000;

  private final Terminal terminal;
  private final Sentences sentences;
  private final Supplier<Counts> counts;
  private final InstantSource clock;
  private final Instant start;
  private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();
  private @Nullable Counts last;

  Progress(Terminal terminal, Sentences sentences, Supplier<Counts> counts, InstantSource clock) {
    this.terminal = terminal;
    this.sentences = sentences;
    this.counts = counts;
    this.clock = clock;
    this.start = clock.instant();
  }

  Progress start() {
    var every = terminal.live() ? LIVE_MILLIS : PLAIN_MILLIS;
    var _ = ticker.scheduleAtFixedRate(this::show, every, every, TimeUnit.MILLISECONDS);
    return this;
  }

  private synchronized void show() {
    var now = counts.get();
    var line = line(now, Duration.between(start, clock.instant()));
    if (terminal.live()) {
      terminal.err().print("\r\u001B[2K" + line);
      terminal.err().flush();
    } else if (!now.equals(last)) {
      // Whatever the time: a line that says nothing new is not printed again.
      terminal.err().println(line);
    }
    last = now;
  }

  String line(Counts now, Duration elapsed) {
    return sentences.text(
        "progress.line",
        Map.of(
            "wave",
            now.wave(),
            "waves",
            now.waves(),
            "done",
            now.done(),
            "failed",
            now.failed(),
            "running",
            now.running(),
            "waiting",
            now.waiting(),
            "elapsed",
            minutes(elapsed),
            "left",
            left(now.ended(), now.open(), elapsed)));
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
