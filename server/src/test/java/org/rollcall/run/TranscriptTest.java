package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TranscriptTest {
  @Test
  void what_fits_is_kept_to_the_last_byte() {
    var full = "x".repeat(Transcript.MOST_BYTES - 3) + "中";

    assertThat(Transcript.of(full.substring(1) + "y"))
        .isEqualTo(new Transcript(full.substring(1) + "y", false));
    assertThat(Transcript.of(full).truncated()).isFalse();
    assertThat(Transcript.of("z" + full))
        .isEqualTo(new Transcript("z" + full.substring(0, full.length() - 1), true));
  }

  @Test
  void no_character_is_cut_in_two() {
    for (var offset = 0; offset < 4; offset++) {
      var kept = Transcript.of("x".repeat(offset) + "😀".repeat(20_000));

      assertThat(kept.truncated()).isTrue();
      assertThat(new String(kept.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .isEqualTo(kept.text());
      assertThat(kept.text()).endsWith("😀");
    }
  }

  @Test
  void no_part_of_a_product_key_is_left_where_the_text_is_cut() {
    for (var offset = 0; offset < 40; offset++) {
      var before = "-".repeat(Transcript.MOST_BYTES - offset);

      var kept = Transcript.of(before + "ABCDE-FGHIJ-KLMNO-PQRST-6MWKP");

      assertThat(kept.text()).doesNotContainPattern("[A-EF-JK-OQ-T]{2}");
    }
  }
}
