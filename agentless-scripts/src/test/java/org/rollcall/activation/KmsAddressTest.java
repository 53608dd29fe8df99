package org.rollcall.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KmsAddressTest {
  @ParameterizedTest
  @CsvSource({
    "kms19.example.edu.tw:1688, kms19.example.edu.tw:1688",
    "KMS19.Example.EDU.tw, kms19.example.edu.tw:1688",
    "kms_19:1, kms_19:1",
    "kms19.example.edu.tw.:1690, kms19.example.edu.tw:1690",
    "192.0.2.19:65535, 192.0.2.19:65535",
    "[2001:DB8::19]:1688, [2001:db8::19]:1688",
    "2001:db8::19, [2001:db8::19]:1688",
    "[::1], [::1]:1688",
    "'  kms19  ', kms19:1688",
  })
  void an_address_is_read_and_written_one_way(String written, String shown) {
    assertThat(KmsAddress.parse(written).map(KmsAddress::toString)).contains(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        ":1688",
        "kms:",
        "kms:0",
        "kms:65536",
        "kms:+1688",
        "kms:１６８８",
        "kms:99999999999",
        "-kms",
        "kms-",
        "a..b",
        "kms;calc",
        "kms&calc:1688",
        "http://kms",
        "kms/1",
        "kms name",
        "%kms%",
        "999.1.2.3",
        "1.2.3",
        "[kms]:1688",
        "[::1",
        "::1]:5",
        ":::",
        "1:2:3",
        "[fe80::1%eth0]:1688",
        "kms\n19"
      })
  void what_a_shell_could_take_apart_is_no_address(String written) {
    assertThat(KmsAddress.parse(written)).isEmpty();
  }

  @Test
  void a_name_longer_than_dns_allows_is_refused() {
    var label = "a".repeat(63);
    assertThat(KmsAddress.parse(String.join(".", label, label, label, "a".repeat(61)))).isPresent();
    assertThat(KmsAddress.parse(String.join(".", label, label, label, label))).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new KmsAddress("a".repeat(64), 1688));
  }

  @Test
  void the_same_address_is_equal_whatever_its_case() {
    assertThat(new KmsAddress("KMS19.example.edu.tw.", 1688))
        .isEqualTo(new KmsAddress("kms19.example.edu.tw", 1688));
  }
}
