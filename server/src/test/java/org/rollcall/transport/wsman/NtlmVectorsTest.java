package org.rollcall.transport.wsman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.hierynomus.ntlm.functions.NtlmFunctions;
import com.hierynomus.ntlm.functions.NtlmV2Functions;
import com.hierynomus.ntlm.messages.NtlmChallenge;
import com.hierynomus.protocol.commons.buffer.Buffer;
import com.hierynomus.protocol.commons.buffer.Endian;
import com.hierynomus.security.jce.JceSecurityProvider;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rollcall.transport.Login;
import org.rollcall.transport.Secret;

/** Held against the worked examples of [MS-NLMP] 4.2. */
class NtlmVectorsTest {
  private static final JceSecurityProvider ALGORITHMS = new JceSecurityProvider();
  private static final byte[] SESSION_KEY = hex("55".repeat(16));
  private static final byte[] CHALLENGE =
      hex(
          "4e544c4d53535000020000000c000c003800000033828ae20123456789abcdef0000000000000000"
              + "2400240044000000060070170000000f"
              + "53006500720076006500720002000c0044006f006d00610069006e00"
              + "01000c00530065007200760065007200"
              + "00000000");

  @Test
  void the_ntlmv2_response_of_the_specification_comes_out() throws Exception {
    var ntlm = new NtlmV2Functions(new Random(), ALGORITHMS);
    var challenge = new NtlmChallenge();
    challenge.read(new Buffer.PlainBuffer(CHALLENGE, Endian.LE));

    var key = ntlm.NTOWFv2("Password", "USER", "Domain");
    var response =
        ntlm.getNtV2Response(
            key, challenge.getServerChallenge(), hex("aa".repeat(8)), 0, challenge.getTargetInfo());
    var base = ntlm.getSessionBaseKey(key, Arrays.copyOf(response, 16));

    assertThat(key).isEqualTo(hex("0c868a403bfd7a93a3001ef22ef02e3f"));
    assertThat(Arrays.copyOf(response, 16)).isEqualTo(hex("68cd0ab851e51c96aabc927bebef6a1c"));
    assertThat(base).isEqualTo(hex("8de40ccadbc14a82f15cb0ad0de95ca3"));
    assertThat(NtlmFunctions.rc4k(ALGORITHMS, base, SESSION_KEY))
        .isEqualTo(hex("c5dad2544fc9799094ce1ce90bc9d03e"));
  }

  @Test
  void the_sealed_message_of_the_specification_comes_out() {
    var plain = "Plaintext".getBytes(StandardCharsets.UTF_16LE);

    assertThat(NtlmSeal.ofClient(SESSION_KEY).seal(plain))
        .isEqualTo(
            hex("010000007fb38ec5c55d497600000000" + "54e50165bf1936dc996020c1811b0f06fb5f"));
  }

  @Test
  void both_directions_run_on_from_message_to_message() throws Exception {
    var client = NtlmSeal.ofClient(SESSION_KEY);
    var server = NtlmSeal.ofServer(SESSION_KEY);
    for (int i = 0; i < 5; i++) {
      var question = ("問題 " + i).getBytes(StandardCharsets.UTF_8);
      var answer = new byte[i * 1000];
      assertThat(server.unseal(client.seal(question))).isEqualTo(question);
      assertThat(client.unseal(server.seal(answer))).isEqualTo(answer);
    }
  }

  @Test
  void a_message_that_was_changed_or_comes_out_of_order_is_not_taken() {
    var server = NtlmSeal.ofServer(SESSION_KEY);
    var changed = server.seal(new byte[] {1, 2, 3});
    changed[changed.length - 1] ^= 1;
    var second = server.seal(new byte[] {4});

    for (var message : new byte[][] {changed, second, new byte[3], new byte[0]}) {
      assertThatExceptionOfType(Seal.SealBroken.class)
          .isThrownBy(() -> NtlmSeal.ofClient(SESSION_KEY).unseal(message));
    }
  }

  @Test
  void a_pc_takes_our_answer_with_its_own_time_our_service_name_and_the_channel() throws Exception {
    var pc = new PcLogin("LAB\\管理員", "pä55");
    var login = new Login.Password("LAB\\管理員", Secret.of("pä55"));
    var handshake = new NtlmHandshake(login, new Random(7), 1);
    var channel = hex("0123456789abcdef0123456789abcdef");

    var answered =
        handshake.answer(
            pc.challenge(handshake.negotiate()), new NtlmHandshake.Purpose("HTTP/pc7", channel));
    var seal = pc.check(answered.message()).orElseThrow();

    assertThat(pc.servicePrincipal).isEqualTo("HTTP/pc7");
    assertThat(pc.channelBinding).isEqualTo(channel);
    assertThat(seal.unseal(answered.seal().seal(new byte[] {9}))).containsExactly(9);
  }

  @Test
  void a_challenge_without_sealing_is_not_answered() {
    var weak = CHALLENGE.clone();
    weak[20] &= ~0x20; // NTLMSSP_NEGOTIATE_SEAL

    assertThatExceptionOfType(NtlmHandshake.Unacceptable.class).isThrownBy(() -> answer(weak));
  }

  @Test
  void no_challenge_however_broken_does_more_than_be_refused() {
    var random = new Random(42);
    for (int i = 0; i < 5_000; i++) {
      var broken = Arrays.copyOf(CHALLENGE, random.nextInt(CHALLENGE.length + 1));
      for (int j = 0; j < 4 && broken.length > 0; j++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      try {
        answer(broken);
      } catch (NtlmHandshake.Unacceptable _) {
        // As it should be.
      }
    }
    assertThatExceptionOfType(NtlmHandshake.Unacceptable.class)
        .isThrownBy(() -> answer(new byte[0]));
  }

  private static void answer(byte[] challenge) throws NtlmHandshake.Unacceptable {
    var login = new Login.Password("u", Secret.of("p"));
    var _ =
        new NtlmHandshake(login, new Random(1), 1)
            .answer(challenge, new NtlmHandshake.Purpose("HTTP/x", null));
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
