package org.rollcall.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.compliance.asof.Cover;

class ReportWordsTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void every_kind_every_cover_and_every_key_has_words_in_both_languages(Language language) {
    var words = new Words(language, ZoneId.of("Asia/Taipei"));
    for (var kind : ReportKind.values()) {
      assertThat(words.title(kind)).isNotBlank();
      assertThat(words.counted(kind)).isNotBlank();
    }
    for (var cover : Cover.values()) {
      assertThat(words.word(new Word("cover.", cover.code()))).isNotEqualTo(cover.code());
    }
    var other = language == Language.EN ? Language.ZH_TW : Language.EN;
    assertThat(new TreeSet<>(Sentences.of(language, "reports").keys()))
        .isEqualTo(new TreeSet<>(Sentences.of(other, "reports").keys()));
  }
}
