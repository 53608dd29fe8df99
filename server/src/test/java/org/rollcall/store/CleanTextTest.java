package org.rollcall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CleanTextTest {
  @Test
  void what_a_database_refuses_is_left_out_or_replaced() {
    assertThat(CleanText.of("a\0b\uD800c\uDC00😀", 100)).isEqualTo("ab\uFFFDc\uFFFD😀");
    assertThat(CleanText.of("😀😀", 3)).isEqualTo("😀");
    assertThat(CleanText.of("\0".repeat(1_000) + "end", 3)).isEqualTo("end");
    assertThat(CleanText.of("anything", 0)).isEmpty();
  }

  @Test
  void a_line_has_no_line_ends() {
    assertThat(CleanText.line(" a\r\nb\u0007c\t", 100)).isEqualTo("a  b c");
  }

  @Test
  void keys_are_masked_and_what_only_looks_alike_is_not() {
    assertThat(CleanText.of("xabcde-fghij-KLMNO-12345-6mwkp.", 100))
        .isEqualTo("x*****-*****-*****-*****-6mwkp.");
    var sku = "85dd8b5f-eaa4-4af3-a628-cce9e77c9a03";
    assertThat(CleanText.of(sku, 100)).isEqualTo(sku);
  }

  @Test
  void a_key_is_masked_wherever_it_stands_among_other_hyphens() {
    var key = "ABCDE-FGHIJ-KLMNO-12345-6MWKP";
    for (var before : List.of("", "-", "a-b-", "-----", "12345-", "12345-67890-")) {
      for (var after : List.of("", "-", "-x", "-12345")) {
        assertThat(CleanText.of(before + key + after, 100))
            .doesNotContain("KLMNO-12345")
            .contains("*****-");
      }
    }
  }

  @Test
  void texts_fit_their_column_however_hostile() {
    var texts = new LinkedHashMap<String, String>();
    for (var i = 0; i < 100; i++) texts.put(i + "\"".repeat(100), "\\\u2028".repeat(10_000));

    var json = TextMap.toJson(texts);

    assertThat(json.length()).isLessThanOrEqualTo(65_536);
    assertThat(TextMap.ofJson(json)).hasSize(32);
    assertThat(TextMap.ofJson(TextMap.toJson(Map.of("a", "b")))).isEqualTo(Map.of("a", "b"));
  }
}
