package org.rollcall.transport.wsman;

import com.hierynomus.ntlm.functions.NtlmFunctions;
import com.hierynomus.ntlm.functions.NtlmV2Functions;
import com.hierynomus.security.jce.JceSecurityProvider;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/**
 * A PC's side of an NTLM login: writes the challenge and checks the answer as Windows does, its MIC
 * and time stamp included.
 */
final class PcLogin {
  static final long PC_TIME = 133_700_000_000_000_000L;
  static final int FLAGS = 0xe28a8235;

  private static final JceSecurityProvider ALGORITHMS = new JceSecurityProvider();

  private final String user;
  private final String password;
  private byte[] negotiate = new byte[0];
  private byte[] challenge = new byte[0];
  String servicePrincipal = "";
  byte[] channelBinding = new byte[0];

  PcLogin(String user, String password) {
    this.user = user;
    this.password = password;
  }

  byte[] challenge(byte[] negotiateMessage) {
    negotiate = negotiateMessage;
    var info = new ByteArrayOutputStream();
    pair(info, 2, "PC".getBytes(StandardCharsets.UTF_16LE));
    pair(info, 1, "PC".getBytes(StandardCharsets.UTF_16LE));
    pair(info, 7, little(8).putLong(PC_TIME).array());
    pair(info, 0, new byte[0]);
    var bytes = ByteBuffer.allocate(56 + info.size()).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put("NTLMSSP\0".getBytes(StandardCharsets.US_ASCII)).putInt(2);
    bytes.putShort((short) 0).putShort((short) 0).putInt(56);
    bytes.putInt(FLAGS).putLong(0x1122334455667788L).putLong(0);
    bytes.putShort((short) info.size()).putShort((short) info.size()).putInt(56);
    bytes.put(new byte[] {10, 0, 0x61, 0x4a, 0, 0, 0, 15}).put(info.toByteArray());
    challenge = bytes.array();
    return challenge;
  }

  /** The seal of the session, or empty where Windows would answer 401. */
  Optional<NtlmSeal> check(byte[] authenticate) {
    var response = field(authenticate, 20);
    var domain = new String(field(authenticate, 28), StandardCharsets.UTF_16LE);
    var name = new String(field(authenticate, 36), StandardCharsets.UTF_16LE);
    var exchanged = field(authenticate, 52);
    var ntlm = new NtlmV2Functions(new Random(), ALGORITHMS);
    var key = ntlm.NTOWFv2(password, name, domain);
    var temp = Arrays.copyOfRange(response, 16, response.length);
    var proof =
        NtlmFunctions.hmac_md5(ALGORITHMS, key, Arrays.copyOfRange(challenge, 24, 32), temp);
    var sameUser = (domain.isEmpty() ? name : domain + "\\" + name).equalsIgnoreCase(user);
    var inTime = ByteBuffer.wrap(temp).order(ByteOrder.LITTLE_ENDIAN).getLong(8) == PC_TIME;
    if (!sameUser || !inTime || !Arrays.equals(proof, Arrays.copyOf(response, 16))) {
      return Optional.empty();
    }
    readPairs(temp);
    var base = NtlmFunctions.hmac_md5(ALGORITHMS, key, proof);
    var sessionKey = NtlmFunctions.rc4k(ALGORITHMS, base, exchanged);
    return micHolds(authenticate, sessionKey)
        ? Optional.of(NtlmSeal.ofServer(sessionKey))
        : Optional.empty();
  }

  private boolean micHolds(byte[] authenticate, byte[] sessionKey) {
    var bare = authenticate.clone();
    Arrays.fill(bare, 72, 88, (byte) 0);
    var mic = NtlmFunctions.hmac_md5(ALGORITHMS, sessionKey, negotiate, challenge, bare);
    return Arrays.equals(mic, Arrays.copyOfRange(authenticate, 72, 88));
  }

  private void readPairs(byte[] temp) {
    var pairs = ByteBuffer.wrap(temp).order(ByteOrder.LITTLE_ENDIAN).position(28);
    while (pairs.remaining() >= 4) {
      var id = pairs.getShort();
      var value = new byte[pairs.getShort()];
      pairs.get(value);
      if (id == 9) servicePrincipal = new String(value, StandardCharsets.UTF_16LE);
      if (id == 10) channelBinding = value;
      if (id == 0) return;
    }
  }

  private static byte[] field(byte[] message, int at) {
    var bytes = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    int length = bytes.getShort(at);
    int offset = bytes.getInt(at + 4);
    return Arrays.copyOfRange(message, offset, offset + length);
  }

  private static void pair(ByteArrayOutputStream out, int id, byte[] value) {
    out.writeBytes(little(4).putShort((short) id).putShort((short) value.length).array());
    out.writeBytes(value);
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
