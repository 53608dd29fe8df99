package org.rollcall.web.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.rollcall.run.Outcome;
import org.rollcall.run.engine.Meter;

/** What has this node done and how long did it take, in numbers that a monitor collects? */
public final class Meters implements Meter, AutoCloseable {
  // A command on a PC takes from a tenth of a second to the minutes that /act may need.
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(30),
    Duration.ofMinutes(1),
    Duration.ofMinutes(5)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics garbage = new JvmGcMetrics();
  private final AtomicInteger inHand = new AtomicInteger();

  public Meters() {
    garbage.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    registry.gauge("rollcall.visits.in.hand", inHand);
    for (var code : Outcome.CODES) registry.counter("rollcall.visits", "outcome", code);
  }

  @Override
  public void visitBegan() {
    inHand.incrementAndGet();
  }

  @Override
  public void visitEnded(Outcome outcome, Duration took) {
    inHand.decrementAndGet();
    registry.counter("rollcall.visits", "outcome", outcome.code()).increment();
    timer("rollcall.visit", "outcome", outcome.code()).record(took);
  }

  @Override
  public void stepTook(String step, Duration took) {
    timer("rollcall.step", "step", step).record(took);
  }

  private Timer timer(String name, String tag, String value) {
    return Timer.builder(name).tag(tag, value).serviceLevelObjectives(BUCKETS).register(registry);
  }

  /** Adds a number that is asked for when somebody collects. */
  void gauge(String name, Supplier<Number> value) {
    Gauge.builder(name, value).register(registry);
  }

  String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    garbage.close();
    registry.close();
  }
}
