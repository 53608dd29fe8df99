package org.rollcall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StoreClockTest {
  /** Far from the database's time, so that an adjustment shows. */
  private Instant own = Instant.parse("2020-01-01T00:00:00Z");

  private Duration eachLook = Duration.ZERO;

  @Test
  void a_database_that_answers_late_says_nothing_about_the_time() {
    try (var database = Database.open(StoreLocation.memory("late"))) {
      var clock = new StoreClock(database, this::look);
      clock.adjust();
      var ahead = Duration.between(own, clock.instant());
      assertThat(ahead).isGreaterThan(Duration.ofDays(365));

      // An outage: the answer came ten seconds after the question, and tells of any moment between.
      eachLook = Duration.ofSeconds(10);
      clock.adjust();
      eachLook = Duration.ZERO;

      assertThat(Duration.between(own, clock.instant())).isEqualTo(ahead);
    }
  }

  @Test
  void a_database_that_answers_at_once_is_believed() {
    try (var database = Database.open(StoreLocation.memory("prompt"))) {
      var clock = new StoreClock(database, this::look);
      clock.adjust();
      var ahead = Duration.between(own, clock.instant());

      own = own.plus(Duration.ofHours(1));
      clock.adjust();

      assertThat(Duration.between(own, clock.instant()))
          .isBetween(ahead.minusMinutes(61), ahead.minusMinutes(59));
    }
  }

  /** Our own time, after which so much of it passes. */
  private Instant look() {
    var now = own;
    own = own.plus(eachLook);
    return now;
  }
}
