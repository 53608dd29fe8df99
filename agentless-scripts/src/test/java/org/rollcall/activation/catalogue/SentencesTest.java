package org.rollcall.activation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private final Sentences chinese = Sentences.of(Language.ZH_TW, "explanations");
  private final Sentences english = Sentences.of(Language.EN, "explanations");

  @Test
  void a_language_speaks_for_itself() {
    assertThat(chinese.text("outcome.activated.label")).isEqualTo("已啟用");
    assertThat(english.text("outcome.activated.label")).isEqualTo("Activated");
    assertThat(english.language()).isEqualTo(Language.EN);
  }

  @Test
  void values_take_the_places_of_their_names() {
    var values = Map.of("cmid", "a885c11e", "machines", "A101-07, A101-08");

    assertThat(english.placeholders("finding.clone_suspected.explanation"))
        .containsExactly("cmid", "machines");
    assertThat(english.text("finding.clone_suspected.explanation", values))
        .startsWith("A101-07, A101-08 share one CMID (a885c11e);");
  }

  @Test
  void a_missing_sentence_fails_rather_than_speak_the_other_language() {
    assertThatThrownBy(() -> chinese.text("outcome.exploded.label"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("zh-TW has no sentence outcome.exploded.label");
  }

  @Test
  void a_missing_value_fails_rather_than_show_its_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> english.text("fault.no_answer.explanation"))
        .withMessage("fault.no_answer.explanation needs a value for {address}");
  }

  @Test
  void a_value_is_never_read_as_a_template() {
    var text = english.text("fault.no_answer.explanation", Map.of("address", "{account}$1\\"));

    assertThat(text).startsWith("{account}$1\\ does not answer");
  }

  @Test
  void a_value_from_a_machine_can_neither_break_lines_nor_turn_them_round() {
    var hostile = "A101\r\n\u001b[2J\u202Eexe";
    var text = english.text("fault.no_answer.explanation", Map.of("address", hostile));

    assertThat(text).startsWith("A101   [2J exe does not answer");
  }

  @Test
  void a_value_from_a_machine_is_cut_between_characters() {
    var text = english.text("fault.no_answer.explanation", Map.of("address", "𠮷".repeat(90_000)));

    assertThat(text).startsWith("𠮷".repeat(255) + "… does not answer").hasSizeLessThan(700);
  }

  @Test
  void half_a_character_is_none() {
    var text = english.text("fault.no_answer.explanation", Map.of("address", "A101\uD842"));

    assertThat(text).startsWith("A101 does not answer");
  }

  @Test
  void a_file_that_is_not_there_is_an_error_at_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sentences.of(Language.EN, "nowhere"))
        .withMessage("not on the class path: /locales/en/nowhere.json");
  }

  @Test
  void a_key_in_two_files_is_an_error() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sentences.of(Language.EN, "errors", "errors"))
        .withMessageStartingWith("two files hold 0x");
  }
}
