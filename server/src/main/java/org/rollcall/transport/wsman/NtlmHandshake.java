package org.rollcall.transport.wsman;

import com.hierynomus.ntlm.av.AvId;
import com.hierynomus.ntlm.av.AvPairChannelBindings;
import com.hierynomus.ntlm.av.AvPairFlags;
import com.hierynomus.ntlm.av.AvPairString;
import com.hierynomus.ntlm.av.AvPairTimestamp;
import com.hierynomus.ntlm.functions.NtlmFunctions;
import com.hierynomus.ntlm.functions.NtlmV2Functions;
import com.hierynomus.ntlm.messages.NtlmAuthenticate;
import com.hierynomus.ntlm.messages.NtlmChallenge;
import com.hierynomus.ntlm.messages.NtlmNegotiate;
import com.hierynomus.ntlm.messages.NtlmNegotiateFlag;
import com.hierynomus.ntlm.messages.NtlmPacket;
import com.hierynomus.ntlm.messages.TargetInfo;
import com.hierynomus.ntlm.messages.WindowsVersion;
import com.hierynomus.protocol.commons.buffer.Buffer;
import com.hierynomus.protocol.commons.buffer.Endian;
import com.hierynomus.security.SecurityProvider;
import com.hierynomus.security.jce.JceSecurityProvider;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Login;

/**
 * Which messages log us in by NTLMv2, and which seal follows from them? ([MS-NLMP] 3.1.5) One
 * object per login: negotiate, then answer the challenge.
 */
final class NtlmHandshake {
  /** What the answer is tied to: the service asked for, and the TLS channel where there is one. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Purpose(String servicePrincipal, byte @Nullable [] channelBinding) {}

  /** The last message, and the seal of the session that it opens. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Answered(byte[] message, NtlmSeal seal) {}

  /** The challenge is none, or asks for less security than we take. */
  static final class Unacceptable extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private static final SecurityProvider ALGORITHMS = new JceSecurityProvider();
  private static final WindowsVersion VERSION =
      new WindowsVersion(
          WindowsVersion.ProductMajorVersion.WINDOWS_MAJOR_VERSION_10,
          WindowsVersion.ProductMinorVersion.WINDOWS_MINOR_VERSION_0,
          19041,
          WindowsVersion.NtlmRevisionCurrent.NTLMSSP_REVISION_W2K3);
  // Without these there is no sealing worth the name; every Windows since Vista grants them.
  private static final EnumSet<NtlmNegotiateFlag> REQUIRED =
      EnumSet.of(
          NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_UNICODE,
          NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_SIGN,
          NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_SEAL,
          NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_NTLM,
          NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_EXTENDED_SESSIONSECURITY,
          NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_128,
          NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_KEY_EXCH);
  private static final EnumSet<NtlmNegotiateFlag> ASKED = EnumSet.copyOf(REQUIRED);

  static {
    ASKED.add(NtlmNegotiateFlag.NTLMSSP_REQUEST_TARGET);
    ASKED.add(NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_ALWAYS_SIGN);
    ASKED.add(NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_TARGET_INFO);
    ASKED.add(NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_VERSION);
    ASKED.add(NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_56);
  }

  private static final int MIC_OFFSET = 72; // [MS-NLMP] 2.2.1.3
  private static final long MIC_PRESENT = 2; // [MS-NLMP] 2.2.2.1, MsvAvFlags

  private final Login.Password login;
  private final Random random;
  private final long fileTime;
  private final byte[] negotiate;

  /**
   * @param fileTime our own time in 100 ns since 1601, for a PC that does not tell its own
   */
  NtlmHandshake(Login.Password login, Random random, long fileTime) {
    this.login = login;
    this.random = random;
    this.fileTime = fileTime;
    this.negotiate = bytes(new NtlmNegotiate(ASKED, "", "", VERSION, false));
  }

  byte[] negotiate() {
    return negotiate.clone();
  }

  Answered answer(byte[] challengeMessage, Purpose purpose) throws Unacceptable {
    try {
      var challenge = new NtlmChallenge();
      challenge.read(new Buffer.PlainBuffer(challengeMessage, Endian.LE));
      if (!challenge.getNegotiateFlags().containsAll(REQUIRED)) throw new Unacceptable();
      return answer(challenge, challengeMessage, purpose);
    } catch (Buffer.BufferException | RuntimeException _) {
      // The library trusts lengths and numbers that a stranger wrote; whatever it trips on is one.
      throw new Unacceptable();
    }
  }

  private Answered answer(NtlmChallenge challenge, byte[] challengeMessage, Purpose purpose) {
    var ntlm = new NtlmV2Functions(random, ALGORITHMS);
    var theirs = challenge.getTargetInfo();
    var info = theirs == null ? new TargetInfo() : theirs.copy();
    AvPairTimestamp timestamp = info.getAvPair(AvId.MsvAvTimestamp);
    addOurs(info, purpose);

    // Upper-cased here, since the library does it by the server's locale: Turkish has another I.
    var key =
        ntlm.NTOWFv2(
            String.valueOf(login.password().reveal()),
            login.name().toUpperCase(Locale.ROOT),
            login.domain());
    // The PC's own time, or one with a wrong clock takes a right password for a wrong one.
    var time = timestamp == null ? fileTime : timestamp.getValue().getWindowsTimeStamp();
    var response =
        ntlm.getNtV2Response(key, challenge.getServerChallenge(), randomBytes(8), time, info);
    var sessionKey = randomBytes(16);
    var exchangeKey = ntlm.getSessionBaseKey(key, Arrays.copyOf(response, 16));
    var flags = EnumSet.copyOf(ASKED);
    flags.retainAll(challenge.getNegotiateFlags());
    var authenticate =
        new NtlmAuthenticate(
            new byte[24], // [MS-NLMP] 3.1.5.1.2: no LM response beside a time stamp
            response,
            login.name(),
            login.domain(),
            "",
            NtlmFunctions.rc4k(ALGORITHMS, exchangeKey, sessionKey),
            flags,
            VERSION);
    return new Answered(
        withMic(authenticate, challengeMessage, sessionKey), NtlmSeal.ofClient(sessionKey));
  }

  private static void addOurs(TargetInfo info, Purpose purpose) {
    AvPairFlags theirs = info.getAvPair(AvId.MsvAvFlags);
    info.putAvPair(new AvPairFlags((theirs == null ? 0 : theirs.getValue()) | MIC_PRESENT));
    info.putAvPair(new AvPairString(AvId.MsvAvTargetName, purpose.servicePrincipal()));
    var binding = purpose.channelBinding();
    info.putAvPair(new AvPairChannelBindings(binding == null ? new byte[16] : binding));
  }

  // [MS-NLMP] 3.1.5.1.2: over all three messages, its own field being zero meanwhile.
  private byte[] withMic(NtlmAuthenticate authenticate, byte[] challenge, byte[] sessionKey) {
    authenticate.setMic(new byte[16]);
    var message = bytes(authenticate);
    var mic = NtlmFunctions.hmac_md5(ALGORITHMS, sessionKey, negotiate, challenge, message);
    System.arraycopy(mic, 0, message, MIC_OFFSET, mic.length);
    return message;
  }

  private byte[] randomBytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] bytes(NtlmPacket packet) {
    var buffer = new Buffer.PlainBuffer(Endian.LE);
    packet.write(buffer);
    return buffer.getCompactData();
  }
}
