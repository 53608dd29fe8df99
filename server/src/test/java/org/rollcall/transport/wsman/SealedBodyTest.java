package org.rollcall.transport.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealedBodyTest {
  private static final byte[] SEALED = new byte[40];
  private static final String SPNEGO = "application/HTTP-SPNEGO-session-encrypted";

  @Test
  void the_body_is_framed_as_windows_frames_it() {
    var body = new String(SealedBody.write(24, SEALED, SPNEGO), StandardCharsets.ISO_8859_1);

    assertThat(body)
        .startsWith(
            """
            --Encrypted Boundary\r
            \tContent-Type: application/HTTP-SPNEGO-session-encrypted\r
            \tOriginalContent: type=application/soap+xml;charset=UTF-8;Length=24\r
            --Encrypted Boundary\r
            \tContent-Type: application/octet-stream\r
            \020\0\0\0""")
        .endsWith("--Encrypted Boundary--\r\n");
  }

  @Test
  void what_is_written_is_read_again_even_where_it_looks_like_a_boundary() {
    var tricky = "0123456789abcdef--Encrypted Boundary--x".getBytes(StandardCharsets.US_ASCII);

    assertThat(SealedBody.read(SealedBody.write(23, tricky, SPNEGO))).contains(tricky);
  }

  @Test
  void a_body_that_is_not_framed_so_is_not_read() {
    var wrongLength = SealedBody.write(24, SEALED, SPNEGO);
    for (int at = 0; at < wrongLength.length; at++) if (wrongLength[at] == 16) wrongLength[at] = 41;

    assertThat(SealedBody.read(new byte[0])).isEmpty();
    assertThat(SealedBody.read("<s:Envelope/>".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    assertThat(SealedBody.read(SealedBody.write(0, new byte[15], SPNEGO))).isEmpty();
    assertThat(SealedBody.read(wrongLength)).isEmpty();
  }

  @Test
  void its_type_is_told_in_either_case() {
    assertThat(SealedBody.isSealed("Multipart/Encrypted;protocol=\"x\"")).isTrue();
    assertThat(SealedBody.isSealed("application/soap+xml")).isFalse();
  }
}
