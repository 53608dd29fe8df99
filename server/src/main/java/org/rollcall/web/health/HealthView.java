package org.rollcall.web.health;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/**
 * How is the server?
 *
 * @param status {@code up} or {@code down}
 * @param store whether it answers; its schema was brought up to date before anything was served
 * @param engine whether it takes up what waits
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record HealthView(String status, @Nullable String store, @Nullable String engine) {
  static final HealthView ALIVE = new HealthView("up", null, null);

  static HealthView of(boolean store, boolean engine) {
    return new HealthView(word(store && engine), word(store), word(engine));
  }

  boolean isUp() {
    return status.equals("up");
  }

  private static String word(boolean up) {
    return up ? "up" : "down";
  }
}
