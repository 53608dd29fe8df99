package org.rollcall.lab.ntlm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.rollcall.lab.session.BadSignatureException;

/** The worked examples of [MS-NLMP] 4.2.1 and 4.2.4, with the lab as the one who is spoken to. */
class NtlmVectorsTest {
  private static final int FLAGS = 0xE28A8233;
  private static final byte[] SESSION_KEY = hex("55555555555555555555555555555555");
  private static final byte[] PLAIN = Digests.unicode("Plaintext");
  private static final String SEALED = "54e50165bf1936dc996020c1811b0f06fb5f";
  private static final String SIGNATURE = "010000007fb38ec5c55d497600000000";

  @Test
  void the_response_key_follows_from_name_domain_and_password() {
    assertThat(Digests.responseKey("User", "Domain", "Password"))
        .isEqualTo(hex("0c868a403bfd7a93a3001ef22ef02e3f"));
  }

  @Test
  void the_proof_and_the_base_key_follow_from_both_challenges() {
    var key = Digests.responseKey("User", "Domain", "Password");
    var blob =
        hex(
            "01010000000000000000000000000000aaaaaaaaaaaaaaaa0000000002000c0044006f006d0061"
                + "0069006e0001000c005300650072007600650072000000000000000000");
    var proof = Digests.hmacMd5(key, hex("0123456789abcdef"), blob);

    assertThat(proof).isEqualTo(hex("68cd0ab851e51c96aabc927bebef6a1c"));
    assertThat(Digests.hmacMd5(key, proof)).isEqualTo(hex("8de40ccadbc14a82f15cb0ad0de95ca3"));
  }

  @Test
  void the_session_key_is_taken_out_of_its_wrapping() {
    var base = hex("8de40ccadbc14a82f15cb0ad0de95ca3");

    assertThat(Digests.rc4(base, hex("c5dad2544fc9799094ce1ce90bc9d03e"))).isEqualTo(SESSION_KEY);
  }

  @Test
  void signing_and_sealing_keys_follow_from_the_session_key() {
    var direction = Direction.CLIENT_TO_SERVER;

    assertThat(direction.signingKey(SESSION_KEY))
        .isEqualTo(hex("4788dc861b4782f35d43fd98fe1a2d39"));
    assertThat(direction.sealingKey(SESSION_KEY, FLAGS))
        .isEqualTo(hex("59f600973cc4960a25480a7c196e4c58"));
  }

  @Test
  void what_the_client_sealed_is_opened() throws Exception {
    var session = new NtlmSession(SESSION_KEY, FLAGS);

    assertThat(session.unseal(hex(SIGNATURE + SEALED))).isEqualTo(PLAIN);
  }

  @Test
  void sealing_gives_the_specified_bytes() {
    var stream = new SealedStream(SESSION_KEY, FLAGS, Direction.CLIENT_TO_SERVER);

    assertThat(stream.seal(PLAIN)).isEqualTo(hex(SIGNATURE + SEALED));
  }

  @Test
  void a_message_that_is_told_twice_is_refused() throws Exception {
    var session = new NtlmSession(SESSION_KEY, FLAGS);
    session.unseal(hex(SIGNATURE + SEALED));

    assertThatThrownBy(() -> session.unseal(hex(SIGNATURE + SEALED)))
        .isInstanceOf(BadSignatureException.class);
  }

  @Test
  void one_changed_bit_is_noticed() {
    var changed = hex(SIGNATURE + SEALED);
    changed[20] ^= 1;

    assertThatThrownBy(() -> new NtlmSession(SESSION_KEY, FLAGS).unseal(changed))
        .isInstanceOf(BadSignatureException.class);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
