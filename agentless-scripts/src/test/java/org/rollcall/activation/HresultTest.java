package org.rollcall.activation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HresultTest {
  @ParameterizedTest
  @CsvSource({
    "0xC004F074, 0xC004F074",
    "0Xc004f074, 0xC004F074",
    "C004F074, 0xC004F074",
    "-1073418124, 0xC004F074",
    "3221549172, 0xC004F074",
    "0x0, 0x00000000",
    "0x8000, 0x00008000",
    "-2147024891, 0x80070005",
    "4294967295, 0xFFFFFFFF",
    "-2147483648, 0x80000000",
    "424, 0x000001A8",
    "'  0x80070005\t', 0x80070005",
  })
  void one_code_is_the_same_however_it_is_written(String written, String shown) {
    assertThat(Hresult.parse(written).map(Hresult::toString)).contains(shown);
  }

  @Test
  void eight_bare_digits_are_hexadecimal_as_ospp_lists_them() {
    assertThat(Hresult.parse("80070005")).contains(new Hresult(0x80070005));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0x",
        "0xC004F0741",
        "0x0C004F074",
        "0xFFFFFFFFC004F074",
        "4294967296",
        "-2147483649",
        "99999999999",
        "bad",
        "C004F07",
        "0xC004F07G",
        "--1",
        "+1",
        "1.0",
        "٣٤",
        "0x80070005.",
        "- 1"
      })
  void what_fits_no_32_bits_is_no_code(String written) {
    assertThat(Hresult.parse(written)).isEmpty();
  }

  @Test
  void news_is_no_failure() {
    assertThat(new Hresult(0x4004F00C).failed()).isFalse();
    assertThat(new Hresult(0xC004F014).failed()).isTrue();
    assertThat(Hresult.OK.failed()).isFalse();
  }
}
