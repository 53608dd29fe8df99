package org.rollcall.lab.kerberos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.lab.session.BadSignatureException;

class TurnedTokenTest {
  /** Byte n holds n, but for the two of the turn, which are 0 as Java writes them. */
  private static byte[] straight() {
    var token = new byte[70];
    for (int i = 0; i < token.length; i++) token[i] = (byte) (i == 6 || i == 7 ? 0 : i);
    return token;
  }

  @Test
  void the_last_28_bytes_come_behind_the_header_and_the_text_comes_last() throws Exception {
    var turned = TurnedToken.turned(straight());

    assertThat(turned[7]).isEqualTo((byte) 28);
    assertThat(turned[16]).isEqualTo((byte) 42);
    assertThat(turned[43]).isEqualTo((byte) 69);
    assertThat(turned[44]).isEqualTo((byte) 16);
    assertThat(turned[69]).isEqualTo((byte) 41);
    assertThat(TurnedToken.straight(turned)).isEqualTo(straight());
  }

  @ParameterizedTest
  @ValueSource(bytes = {0, 12, 27, 29})
  void a_token_that_is_turned_otherwise_is_not_taken(byte turn) {
    var token = straight();
    token[7] = turn;

    assertThatExceptionOfType(BadSignatureException.class)
        .isThrownBy(() -> TurnedToken.straight(token));
  }

  @Test
  void a_token_that_is_too_short_is_not_taken() {
    assertThatExceptionOfType(BadSignatureException.class)
        .isThrownBy(() -> TurnedToken.straight(new byte[59]));
  }
}
