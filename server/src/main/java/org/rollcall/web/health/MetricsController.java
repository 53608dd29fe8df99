package org.rollcall.web.health;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import org.rollcall.run.Queue;
import org.rollcall.web.guard.Open;

/** What does a monitor collect? Prometheus' text format, without any machine's name. */
@Open
@Controller("/metrics")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MetricsController {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  private final Meters meters;

  MetricsController(
      Meters meters,
      Queue queue,
      InstantSource clock,
      @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    this.meters = meters;
    var waiting = new Probe<Integer>(queue::waiting, threads, PATIENCE);
    var age = new Probe<Duration>(() -> age(queue, clock), threads, PATIENCE);
    // What is not known is not a number: a zero would say that all is well.
    meters.gauge(
        "rollcall.queue.waiting", () -> waiting.ask().map(Integer::doubleValue).orElse(Double.NaN));
    meters.gauge(
        "rollcall.queue.age.seconds",
        () -> age.ask().map(Duration::toSeconds).map(Long::doubleValue).orElse(Double.NaN));
  }

  private static Duration age(Queue queue, InstantSource clock) {
    return queue
        .waitingSince()
        .map(since -> Duration.between(since, clock.instant()))
        .orElse(Duration.ZERO);
  }

  @Get
  @Produces(TEXT_FORMAT)
  String metrics() {
    return meters.text();
  }
}
