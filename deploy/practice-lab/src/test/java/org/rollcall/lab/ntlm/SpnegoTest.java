package org.rollcall.lab.ntlm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SpnegoTest {
  // NegTokenInit: SPNEGO, then the list of one mechanism (NTLM), then the token "NTLMSSP".
  private static final String LIST = "300c060a2b06010401823702020a";
  private static final String INIT =
      "6027" + "06062b0601050502" + "a01d301b" + "a00e" + LIST + "a20904074e544c4d535350";

  @Test
  void the_first_token_names_its_mechanisms_and_holds_a_message() {
    var token = Spnego.read(HexFormat.of().parseHex(INIT));

    assertThat(HexFormat.of().formatHex(token.mechanisms())).isEqualTo(LIST);
    assertThat(token.inner()).isEqualTo("NTLMSSP".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void what_the_lab_writes_it_can_read() {
    var challenge = Spnego.read(Spnego.challenge(new byte[] {1, 2, 3}));
    var accepted = Spnego.read(Spnego.accepted(new byte[] {4, 5}));

    assertThat(challenge.inner()).containsExactly(1, 2, 3);
    assertThat(accepted.signature()).containsExactly(4, 5);
  }

  @Test
  void nonsense_is_no_token() {
    for (var nonsense : new String[] {"", "00", "6003020100", "a1023000ff", "302000"}) {
      assertThatThrownBy(() -> Spnego.read(HexFormat.of().parseHex(nonsense)))
          .as(nonsense)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
