package org.rollcall.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.run.StopReason;
import org.rollcall.schedule.followup.Progress;

/** Nothing that a message can say lacks its words, in either language. */
class NoticeSentencesTest {
  private final Sentences source = Sentences.of(Language.ZH_TW, "notices");
  private final Sentences english = Sentences.of(Language.EN, "notices");

  @Test
  void both_languages_have_the_same_sentences_with_the_same_values() {
    assertThat(english.keys()).isEqualTo(source.keys());
    for (var key : source.keys()) {
      assertThat(english.placeholders(key)).as(key).isEqualTo(source.placeholders(key));
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_notice_says_what_why_and_what_to_do(NoticeCode code) {
    assertThat(source.keys())
        .contains(code.code() + ".what", code.code() + ".why", code.code() + ".remedy");
  }

  @ParameterizedTest
  @EnumSource
  void every_state_of_a_pc_has_its_words(Progress progress) {
    assertThat(source.keys()).contains("code." + progress.code());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SERVER_LEAVES")
  void every_reason_for_which_a_run_stops_has_its_words(StopReason reason) {
    assertThat(source.keys()).contains("code." + reason.code());
  }
}
