package org.rollcall.transport.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KerberosSealTest {
  @Test
  void a_token_is_turned_behind_its_header_as_rfc_4121_turns_one() {
    // RFC 4121, 4.2.5: "aaaabbbbccccdddd" turned right by 12 is "bbbbccccddddaaaa"
    var header = HexFormat.of().parseHex("050402ff000000000000000000000007");
    var token = new byte[32];
    System.arraycopy(header, 0, token, 0, 16);
    System.arraycopy("aaaabbbbccccdddd".getBytes(StandardCharsets.US_ASCII), 0, token, 16, 16);

    var turned = KerberosSeal.rotated(token, 12);

    assertThat(new String(turned, 16, 16, StandardCharsets.US_ASCII)).isEqualTo("bbbbccccddddaaaa");
    assertThat(HexFormat.of().formatHex(turned, 0, 16))
        .isEqualTo("050402ff0000000c0000000000000007");
  }
}
