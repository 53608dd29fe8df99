package org.rollcall.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static final long DAY = 1_440;
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private static Reading reading(String channel, ProductState state, @Nullable Long minutes) {
    return new Reading("N", null, null, channel, state, null, minutes, null);
  }

  private static Reading licensed(@Nullable Long minutes) {
    return reading(Reading.KMS_CLIENT, ProductState.LICENSED, minutes);
  }

  @Test
  void three_missed_renewals_are_the_news_and_not_the_last_week() {
    assertThat(Standing.of(licensed(180 * DAY))).contains(Standing.RENEWING);
    assertThat(Standing.of(licensed(159 * DAY))).contains(Standing.RENEWING);
    assertThat(Standing.of(licensed(159 * DAY - 1))).contains(Standing.STALLED);
    assertThat(Standing.of(licensed(1L))).contains(Standing.STALLED);
  }

  @Test
  void what_is_not_activated_has_lapsed_in_whichever_grace_it_is() {
    assertThat(Standing.of(reading(Reading.KMS_CLIENT, ProductState.NOTIFICATION, 0L)))
        .contains(Standing.LAPSED);
    assertThat(Standing.of(reading(Reading.KMS_CLIENT, ProductState.OOT_GRACE, 20 * DAY)))
        .contains(Standing.LAPSED);
  }

  @Test
  void what_no_kms_host_renews_has_no_standing() {
    assertThat(Standing.of(reading("RETAIL(MAK)", ProductState.LICENSED, null))).isEmpty();
    assertThat(Standing.of(licensed(null))).isEmpty();
    assertThat(Standing.of(reading(Reading.KMS_CLIENT, ProductState.UNKNOWN, 1L))).isEmpty();
  }

  @Test
  void an_end_lies_as_far_ahead_as_the_reading_says_unless_that_is_nonsense() {
    assertThat(Standing.endOf(licensed(60L), NOON)).isEqualTo(NOON.plusSeconds(3_600));
    assertThat(Standing.endOf(licensed(0L), NOON)).isNull();
    assertThat(Standing.endOf(licensed(Long.MAX_VALUE), NOON)).isNull();
  }
}
