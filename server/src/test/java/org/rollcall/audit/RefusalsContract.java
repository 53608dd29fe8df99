package org.rollcall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollcall.store.Database;

/** How refusals get into the record, whichever database keeps it. */
interface RefusalsContract {
  Instant AT = Instant.parse("2026-03-02T04:00:59.500Z");
  Instant NEXT_MINUTE = AT.plusSeconds(1);

  /** A store in which nothing has been done yet. */
  Database empty();

  private static Refusals refusals(Database database) {
    return new JooqRefusals(database, new JooqAudit(database));
  }

  private static void refuse(Database database, String by, Instant at, int times) {
    var refusal = new Deed(by, "request_refused", "/api/v1/rooms", Map.of(), at);
    for (var time = 0; time < times; time++) refusals(database).record(refusal);
  }

  private static List<Deed> recorded(Database database, String code) {
    var wanted = new Deeds.Filter(null, code, null, null, null);
    return new JooqAudit(database).after(wanted, 0, 1_000).stream().map(KeptDeed::deed).toList();
  }

  @Test
  default void of_many_refusals_in_a_minute_the_first_are_told_and_the_others_counted() {
    try (var database = empty()) {
      refuse(database, "王小明", AT, Refusals.ONE_BY_ONE + 7);
      refuse(database, "lin", AT, 2);

      assertThat(refusals(database).sumUp(AT)).as("the minute is not over").isZero();
      assertThat(refusals(database).sumUp(NEXT_MINUTE)).isOne();
      assertThat(refusals(database).sumUp(NEXT_MINUTE)).isZero();

      assertThat(recorded(database, "request_refused")).hasSize(Refusals.ONE_BY_ONE + 2);
      assertThat(recorded(database, Refusals.MORE))
          .containsExactly(
              new Deed(
                  "王小明",
                  Refusals.MORE,
                  "server",
                  Map.of("times", "7", "minute", "2026-03-02T04:00:00Z"),
                  NEXT_MINUTE));
      // A new minute begins anew.
      refuse(database, "王小明", NEXT_MINUTE, 1);
      assertThat(refusals(database).sumUp(NEXT_MINUTE.plus(Duration.ofHours(1)))).isZero();
      assertThat(recorded(database, "request_refused")).hasSize(Refusals.ONE_BY_ONE + 3);
    }
  }

  @Test
  default void many_at_once_are_counted_as_exactly_as_one_after_another() {
    try (var database = empty()) {
      try (var threads = Executors.newFixedThreadPool(4)) {
        IntStream.range(0, 4).forEach(_ -> threads.execute(() -> refuse(database, "lin", AT, 10)));
      }
      refusals(database).sumUp(NEXT_MINUTE);

      assertThat(recorded(database, "request_refused")).hasSize(Refusals.ONE_BY_ONE);
      assertThat(recorded(database, Refusals.MORE))
          .extracting(deed -> deed.details().get("times"))
          .containsExactly(Integer.toString(4 * 10 - Refusals.ONE_BY_ONE));
    }
  }
}
