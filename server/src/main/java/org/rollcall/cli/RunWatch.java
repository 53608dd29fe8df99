package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.rollcall.activation.catalogue.Sentences;

/** How does a run on the server go on until it ends? */
final class RunWatch {
  // A server that is restarted is back within a minute, and its runs go on.
  private static final Duration RESTART = Duration.ofMinutes(1);
  private static final Set<String> OVER = Set.of("finished", "paused", "created");

  private final Terminal terminal;
  private final ApiClient client;
  private final Sentences sentences;
  private final InstantSource clock = InstantSource.system();

  RunWatch(Terminal terminal, ApiClient client, Sentences sentences) {
    this.terminal = terminal;
    this.client = client;
    this.sentences = sentences;
  }

  /** Tells of a run that was just ordered, and watches it if that is asked for. */
  int begun(JsonNode run, boolean watches) throws Exception {
    var values = Map.of("run", run.path("id").asLong(), "machines", run.at("/tally/total").asInt());
    var started = !run.path("state").asText().equals("created");
    terminal.out().println(sentences.text(started ? "run.started" : "run.queued", values));
    terminal.out().flush();
    return watches ? follow(run.path("id").asLong()) : ExitCode.DONE;
  }

  /** The exit code: 0 when every PC ended well, 3 when a person is needed. */
  int follow(long id) throws Exception {
    var run = new AtomicReference<>(client.get("runs/" + id));
    try (var news = new RunNews(client, id);
        var _ = new Progress(terminal, sentences, () -> Counts.of(run.get()), clock).start()) {
      while (!OVER.contains(run.get().path("state").asText())) {
        news.await();
        run.set(patiently(id));
      }
    }
    var last = run.get();
    if (!last.path("state").asText().equals("finished")) return halted(last);
    return new RunSummary(terminal.out(), sentences).print(last, client);
  }

  private JsonNode patiently(long id) throws InterruptedException {
    Instant since = clock.instant();
    while (true) {
      try {
        return client.get("runs/" + id);
      } catch (ServerAway away) {
        if (clock.instant().isAfter(since.plus(RESTART))) throw away;
        TimeUnit.SECONDS.sleep(1);
      }
    }
  }

  private int halted(JsonNode run) {
    var key = "halted." + run.path("halted_by").asText("by_operator");
    var why = sentences.keys().contains(key) ? sentences.text(key) : key;
    terminal
        .err()
        .println(sentences.text("run.halted", Map.of("run", run.path("id").asLong(), "why", why)));
    return ExitCode.NEEDS_A_PERSON;
  }
}
