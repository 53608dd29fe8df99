package org.rollcall.activation.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KitResultTest {
  private static final String RESULT =
      """
      === rollcall kit 1 ===
      === LIB-NB-07 2026/11/23 週一  9:05:12.31 ===

      Microsoft Windows [版本 10.0.26100.4349]

      === ospp.vbs /act ===
      ---Processing--------------------------
      LICENSE NAME: Office 19, Office19ProPlus2019VL_KMS_Client_AE edition
      Last 5 characters of installed product key: 6MWKP
      <Product activation successful>
      """;

  @Test
  void the_computer_and_what_its_products_say_are_read() {
    var result = KitResult.of(RESULT).orElseThrow();

    assertThat(result.computer()).isEqualTo("LIB-NB-07");
    assertThat(result.reading().readings())
        .singleElement()
        .satisfies(product -> assertThat(product.partialKey()).isEqualTo("6MWKP"));
  }

  @Test
  void a_file_that_notepad_saved_again_is_read_all_the_same() {
    var saved = "\uFEFF" + RESULT.replace("\n", "\r\n");

    assertThat(KitResult.of(saved).orElseThrow().computer()).isEqualTo("LIB-NB-07");
  }

  @Test
  void what_is_kept_of_it_has_no_product_key() {
    var typed = RESULT + "\nkey ABCDE-FGHJK-LMNPQ-RSTUV-WXYZ2 was installed";

    var text = KitResult.of(typed).orElseThrow().text();

    assertThat(text).doesNotContain("ABCDE").contains("WXYZ2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "=== rollcall kit 1 ===",
        "=== rollcall kit 1 ===\n=== no/such|name 2026 ===",
        "=== rollcall kit 1 ===\n=== A-NAME-THAT-IS-TOO-LONG 2026 ===",
        "<html>=== LIB-NB-07 2026 ===</html>"
      })
  void anything_else_is_no_result(String text) {
    assertThat(KitResult.of(text)).isEmpty();
  }
}
