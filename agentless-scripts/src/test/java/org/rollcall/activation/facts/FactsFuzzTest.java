package org.rollcall.activation.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FactsFuzzTest {
  private static final int ROUNDS = 4_000;
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          "\\",
          "\\u0000",
          "\\ud800",
          ",",
          ":",
          "null",
          "true",
          "-",
          "1e999",
          "99999999999999999999",
          "0x",
          "VL_",
          "Office 19, Office",
          " channel",
          ",,",
          "C:\\\\",
          "\u0000",
          "企",
          "2019Volume",
          "-----END ROLLCALL-----");

  @Test
  void no_damage_to_the_answer_makes_the_reader_throw() {
    var random = new Random(20_261_123);
    var sample = Sample.answer(Sample.json());
    var understood = 0;
    for (int round = 0; round < ROUNDS; round++) {
      if (asked(damaged(sample, random))) understood++;
    }
    // Else the damage is all of one kind, and the questions to the facts went unasked.
    assertThat(understood).isBetween(ROUNDS / 20, ROUNDS - ROUNDS / 20);
  }

  private static String damaged(String sample, Random random) {
    var text = new StringBuilder(sample);
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      var at = random.nextInt(text.length());
      var end = Math.min(text.length(), at + random.nextInt(1 + random.nextInt(40)));
      var piece = PIECES.get(random.nextInt(PIECES.size()));
      text.replace(at, end, random.nextBoolean() ? piece : "");
    }
    return text.toString();
  }

  private static boolean asked(String answer) {
    return switch (FactsReader.read(answer)) {
      case FactsAnswer.Unreadable _ -> false;
      case Facts facts -> {
        assertThat(facts.readings()).doesNotContainNull();
        assertThat(facts.volumeEditionsWithoutKey()).doesNotContainNull();
        assertThat(facts.newestOsppFolder()).isNotNull();
        assertThat(facts.subscriptionBesideVolume()).isIn(true, false);
        yield true;
      }
    };
  }
}
