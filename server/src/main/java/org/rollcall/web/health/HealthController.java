package org.rollcall.web.health;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.rollcall.run.Queue;
import org.rollcall.web.RunsEngine;
import org.rollcall.web.guard.Open;

/** Is the server alive, and is it ready for work? */
@Open
@Controller("/health")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HealthController {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Probe<Boolean> store;
  private final RunsEngine engine;

  HealthController(
      Queue queue, RunsEngine engine, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    this.engine = engine;
    this.store =
        new Probe<>(
            () -> {
              queue.ask();
              return true;
            },
            threads,
            PATIENCE);
  }

  @Get("/liveness")
  HealthView liveness() {
    return HealthView.ALIVE;
  }

  @Get("/readiness")
  HttpResponse<HealthView> readiness() {
    var health = HealthView.of(store.ask().isPresent(), engine.status().working());
    return health.isUp()
        ? HttpResponse.ok(health)
        : HttpResponse.<HealthView>status(HttpStatus.SERVICE_UNAVAILABLE).body(health);
  }
}
