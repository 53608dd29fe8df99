package org.rollcall.activation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  @ParameterizedTest
  @ValueSource(strings = {"zh", "ZH", "zh-TW", "zh_TW", "zh_TW.UTF-8", "zh-tw", "zh-HK", "zh-MO"})
  void readers_of_traditional_chinese_get_it(String tag) {
    assertThat(Language.of(tag)).isEqualTo(Language.ZH_TW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hant", "zh-Hant-TW", "zh-Hant-HK", " zh-hant ", "zh-TW-u-ca-roc"})
  void the_script_decides_whatever_the_region(String tag) {
    assertThat(Language.of(tag)).isEqualTo(Language.ZH_TW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"en", "en-GB", "de", "C", "", "zh-CN", "zh-Hans", "zh-Hans-TW", "zh-SG", "zhx"})
  void everybody_else_gets_english(String tag) {
    assertThat(Language.of(tag)).isEqualTo(Language.EN);
  }

  @Test
  void a_tag_names_its_own_language() {
    for (var language : Language.values()) {
      assertThat(Language.of(language.tag())).isEqualTo(language);
    }
  }
}
