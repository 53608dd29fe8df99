package org.rollcall.lab.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;

/** Is this somebody who knows the password? One login, from its first message to its last. */
public final class NtlmAcceptor {
  // A PC refuses an answer whose time is further off than this from its own.
  private static final Duration TIME_TOLERANCE = Duration.ofMinutes(30);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MIC_PROMISED = 0x2;

  private final Target target;
  private final Rules rules;
  private final byte[] nonce = new byte[8];
  private byte[] negotiate = new byte[0];
  private byte[] challenge = new byte[0];

  public NtlmAcceptor(Target target, Rules rules) {
    this.target = target;
    this.rules = rules;
  }

  /** The number of an NTLM message, or -1 if it is none. */
  public static int typeOf(byte[] message) {
    return AuthenticateMessage.typeOf(message);
  }

  /** What the PC answers the first message. */
  public byte[] challenge(byte[] message) {
    RANDOM.nextBytes(nonce);
    negotiate = message.clone();
    var asked =
        message.length < 16
            ? 0
            : ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).getInt(12);
    challenge = ChallengeMessage.write(target, Flags.grant(asked), nonce);
    return challenge.clone();
  }

  /** What the PC makes of the last message. */
  public Login authenticate(byte[] message) {
    if (challenge.length == 0) return new Login.Denied(Claim.NOBODY, "no challenge was asked for");
    try {
      return judge(new AuthenticateMessage(message));
    } catch (IllegalArgumentException e) {
      return new Login.Denied(Claim.NOBODY, "malformed: " + e.getMessage());
    }
  }

  private Login judge(AuthenticateMessage message) {
    var claim = message.claim();
    var password = rules.passwords().apply(claim);
    if (password.isEmpty()) return new Login.Denied(claim, "no such account");
    var key = Digests.responseKey(claim.user(), claim.domain(), password.get());
    var proof = Digests.hmacMd5(key, nonce, message.clientChallenge());
    if (!MessageDigest.isEqual(proof, message.proof()))
      return new Login.Denied(claim, "wrong password");

    var sessionKey = sessionKey(message, Digests.hmacMd5(key, proof));
    var objection = objection(message, sessionKey);
    return objection.isEmpty()
        ? new Login.Accepted(claim, new NtlmSession(sessionKey, message.flags()))
        : new Login.Denied(claim, objection);
  }

  private static byte[] sessionKey(AuthenticateMessage message, byte[] baseKey) {
    return Flags.has(message.flags(), Flags.KEY_EXCHANGE)
        ? Digests.rc4(baseKey, message.encryptedSessionKey())
        : baseKey;
  }

  private String objection(AuthenticateMessage message, byte[] sessionKey) {
    var pairs = message.pairs();
    var sent = AvPairs.read(challengePairs());
    if (!sameNames(sent, pairs)) return "the target's names were not copied";
    var now = Filetime.bytes(target.clock().get());
    if (Filetime.between(message.timestamp(), now).compareTo(TIME_TOLERANCE) > 0) {
      return "the time is not the one that was told";
    }
    if (!rules.admits(pairs)) return "wrong channel";
    return micHolds(message, pairs, sessionKey) ? "" : "the three messages do not belong together";
  }

  private ByteBuffer challengePairs() {
    var buffer = ByteBuffer.wrap(challenge).order(ByteOrder.LITTLE_ENDIAN);
    var offset = buffer.getInt(44);
    return buffer.slice(offset, challenge.length - offset);
  }

  private static boolean sameNames(AvPairs sent, AvPairs copied) {
    for (var id : new int[] {AvPairs.NB_COMPUTER, AvPairs.NB_DOMAIN}) {
      var copy = copied.get(id);
      if (copy.isEmpty() || !Arrays.equals(copy.get(), sent.get(id).orElseThrow())) return false;
    }
    return true;
  }

  // [MS-NLMP] 3.1.5.1.2: who was told a time has to answer with a code over all three messages.
  private boolean micHolds(AuthenticateMessage message, AvPairs pairs, byte[] sessionKey) {
    var promised =
        pairs.get(AvPairs.FLAGS).filter(f -> f.length == 4 && (f[0] & MIC_PROMISED) != 0);
    if (promised.isEmpty()) return false;
    var mic = Digests.hmacMd5(sessionKey, negotiate, challenge, message.withoutMic());
    return MessageDigest.isEqual(mic, message.mic());
  }
}
