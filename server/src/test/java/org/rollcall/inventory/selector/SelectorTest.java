package org.rollcall.inventory.selector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.inventory.selector.BadSelector.Mistake;

class SelectorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "room:A101 renewal:expired -office:none | room:A101 renewal:expired -office:none",
        "  ROOM:A101   Renewal:EXPIRED | room:A101 renewal:expired",
        "room：A101，A102　窗邊 | room:A101,A102 窗邊",
        "(room:A101) | room:A101",
        "a or b c | a or b c",
        "(a or b) c | (a or b) c",
        "-(a b) | -(a b)",
        "a OR (b or c) | a or (b or c)",
        "room:\"電腦教室 一\" | room:\"電腦教室 一\"",
        "room:\"none\",none | room:\"none\",none",
        "product:=\"Office ProPlus 2019\" | product:=\"Office ProPlus 2019\"",
        "name:A101-* | name:A101-*",
        "kms:kms19.example.edu.tw:1688 | kms:kms19.example.edu.tw:1688",
        "label.財產編號:314 | label.財產編號:314",
        "expires:<30d seen:>14d | expires:<30d seen:>14d",
        "expires:2026-08-01..2026-08-31 | expires:2026-08-01..2026-08-31",
        "expires:115-08-01 | expires:2026-08-01",
        "visited:..2026-8-1 | visited:<=2026-08-01",
        "\"or\" \"a:b\" | \"or\" \"a:b\"",
      })
  void a_selector_is_read_and_written_in_one_way(String typed, String canonical) {
    assertThat(Selector.parse(typed)).hasToString(canonical);
    assertThat(Selector.parse(canonical)).isEqualTo(Selector.parse(typed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "rooom:A101 | KEY_UNKNOWN | 0 | 5 | room",
        "a -renewl:expired | KEY_UNKNOWN | 3 | 6 | renewal",
        "state:licenced | VALUE_UNKNOWN | 6 | 8 | licensed",
        "room: x | VALUE_MISSING | 0 | 5 | -",
        "expires:soon | TIME_UNREADABLE | 8 | 4 | <30d",
        "seen:14d | TIME_UNREADABLE | 5 | 3 | <30d",
        "expires:2026-02-30 | TIME_UNREADABLE | 8 | 10 | <30d",
        "a \"b | QUOTE_OPEN | 2 | 2 | \"",
        "a (b | PARENTHESIS_OPEN | 2 | 1 | )",
        "a ) | UNEXPECTED | 2 | 1 | -",
        "a or | UNEXPECTED | 4 | 0 | -",
        "label:x | LABEL_MISSING | 0 | 5 | label.",
      })
  void a_mistake_is_told_with_its_place_and_what_would_be_valid(
      String typed, Mistake mistake, int offset, int length, String first) {
    var bad = catchThrowableOfType(BadSelector.class, () -> Selector.parse(typed));

    assertThat(bad.mistake()).isEqualTo(mistake);
    assertThat(bad.offset()).isEqualTo(offset);
    assertThat(bad.length()).isEqualTo(length);
    if (!first.equals("-")) assertThat(bad.valid()).first().isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "　"})
  void nothing_typed_means_every_machine(String typed) {
    assertThat(Selector.parse(typed)).isEqualTo(Selector.everything());
  }

  @Test
  void neither_length_nor_depth_can_harm() {
    var long_ = catchThrowableOfType(BadSelector.class, () -> Selector.parse("x".repeat(4_001)));
    var deep = catchThrowableOfType(BadSelector.class, () -> Selector.parse("(".repeat(3_000)));

    assertThat(long_.mistake()).isEqualTo(Mistake.TOO_LONG);
    assertThat(deep.mistake()).isEqualTo(Mistake.TOO_DEEP);
  }
}
