package org.rollcall.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodeTest {
  // RFC 6238, appendix B.
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  private final TimeCode codes = new TimeCode();

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codes_are_those_of_rfc_6238(long second, String code) {
    assertThat(codes.code(SECRET, second / 30)).isEqualTo(code);
    assertThat(codes.step(SECRET, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
  }

  @Test
  void a_clock_may_be_off_by_one_step_and_by_no_more() {
    var code = codes.code(SECRET, 1_000);

    assertThat(codes.step(SECRET, code, Instant.ofEpochSecond(999 * 30))).hasValue(1_000);
    assertThat(codes.step(SECRET, code, Instant.ofEpochSecond(1_001 * 30 + 29))).hasValue(1_000);
    assertThat(codes.step(SECRET, code, Instant.ofEpochSecond(1_002 * 30))).isEmpty();
    assertThat(codes.step(SECRET, code, Instant.ofEpochSecond(998 * 30 + 29))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"fooba, MZXW6YTB", "12345678901234567890, GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"})
  void secrets_are_written_as_rfc_4648_says_and_read_back(String text, String base32) {
    var bytes = text.getBytes(StandardCharsets.US_ASCII);

    assertThat(Base32.encode(bytes)).isEqualTo(base32);
    assertThat(Base32.decode(base32)).isEqualTo(bytes);
  }
}
