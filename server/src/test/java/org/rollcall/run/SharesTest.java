package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.run.Shares.Claimant;

/** Who gets the free places? */
class SharesTest {
  @Test
  void a_classroom_comes_first_though_a_campus_is_under_way() {
    var campus = new Claimant(1, 240, 5_000);
    var classroom = new Claimant(2, 0, 50);

    assertThat(new Shares(1_000).of(40, List.of(campus, classroom))).isEqualTo(Map.of(2L, 40));
  }

  @Test
  void equals_share_equally() {
    var shares = new Shares(1_000).of(10, List.of(new Claimant(1, 0, 50), new Claimant(2, 0, 50)));

    assertThat(shares).isEqualTo(Map.of(1L, 5, 2L, 5));
  }

  @Test
  void one_run_alone_leaves_a_tenth_of_the_site_to_whoever_comes_next() {
    assertThat(new Shares(100).of(100, List.of(new Claimant(1, 0, 5_000))))
        .isEqualTo(Map.of(1L, 90));
    assertThat(new Shares(100).of(100, List.of(new Claimant(1, 90, 5_000), new Claimant(2, 0, 50))))
        .isEqualTo(Map.of(2L, 10));
  }

  @Test
  void nobody_gets_more_than_it_may_or_than_there_is() {
    assertThat(new Shares(100).of(100, List.of(new Claimant(1, 48, 50)))).isEqualTo(Map.of(1L, 2));
    assertThat(new Shares(100).of(3, List.of(new Claimant(1, 0, 50)))).isEqualTo(Map.of(1L, 3));
    assertThat(new Shares(50).of(10, List.of(new Claimant(1, 50, 60)))).isEmpty();
  }
}
