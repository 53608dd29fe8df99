package org.rollcall.lab.client;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.MD4Digest;

/** The client's side of one NTLM login, with its channel and its mistakes. */
public final class ClientNtlm {
  private static final int FLAGS = 0xE2088237;
  private static final byte[] SESSION_KEY = new byte[16];

  private final String user;
  private final String password;
  private byte[] channelBinding = new byte[0];
  private boolean ownTime;
  private boolean forgedMic;
  private int sent;
  private int received;
  private final Cipher out;
  private final Cipher in;

  public ClientNtlm(String user, String password) {
    this.user = user;
    this.password = password;
    Arrays.fill(SESSION_KEY, (byte) 0x55);
    out = rc4(md5(SESSION_KEY, magic("client-to-server sealing")));
    in = rc4(md5(SESSION_KEY, magic("server-to-client sealing")));
  }

  public ClientNtlm boundTo(byte[] binding) {
    channelBinding = binding.clone();
    return this;
  }

  /** Tells its own time instead of the one it was told. */
  public ClientNtlm withOwnTime() {
    ownTime = true;
    return this;
  }

  public ClientNtlm withForgedMic() {
    forgedMic = true;
    return this;
  }

  public byte[] negotiate() {
    return little(40).put(ascii("NTLMSSP\0")).putInt(1).putInt(FLAGS).array();
  }

  public byte[] authenticate(byte[] challenge) {
    var told = ByteBuffer.wrap(challenge).order(ByteOrder.LITTLE_ENDIAN);
    var nonce = Arrays.copyOfRange(challenge, 24, 32);
    var from = told.getInt(44);
    var pairs = Arrays.copyOfRange(challenge, from, from + told.getShort(40) - 4);
    var time = ownTime ? new byte[8] : timestamp(pairs);
    var blob = blob(pairs, time);
    var key = hmac(md4(unicode(password)), unicode(user.toUpperCase(Locale.ROOT)));
    var proof = hmac(key, nonce, blob);
    var base = hmac(key, proof);
    var message = message(concat(proof, blob), crypt(rc4(base), SESSION_KEY));
    var mic = hmac(SESSION_KEY, negotiate(), challenge, message);
    if (forgedMic) mic[0] ^= 1;
    System.arraycopy(mic, 0, message, 72, 16);
    return message;
  }

  public byte[] seal(byte[] plain) {
    var sealed = crypt(out, plain);
    return concat(signature(out, "client-to-server", sent++, plain), sealed);
  }

  public byte[] unseal(byte[] message) {
    var plain = crypt(in, Arrays.copyOfRange(message, 16, message.length));
    var expected = signature(in, "server-to-client", received++, plain);
    if (!Arrays.equals(expected, Arrays.copyOf(message, 16))) {
      throw new IllegalStateException("the PC's signature is wrong");
    }
    return plain;
  }

  private static byte[] signature(Cipher handle, String direction, int number, byte[] plain) {
    var sequence = little(4).putInt(number).array();
    var key = md5(SESSION_KEY, magic(direction + " signing"));
    var checksum = crypt(handle, Arrays.copyOf(hmac(key, sequence, plain), 8));
    return little(16).putInt(1).put(checksum).put(sequence).array();
  }

  private byte[] blob(byte[] pairs, byte[] time) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {1, 1, 0, 0, 0, 0, 0, 0});
    out.writeBytes(time);
    out.writeBytes(ascii("clientch"));
    out.writeBytes(new byte[4]);
    out.writeBytes(pairs);
    out.writeBytes(little(8).putShort((short) 6).putShort((short) 4).putInt(2).array());
    if (channelBinding.length > 0) {
      out.writeBytes(little(4).putShort((short) 10).putShort((short) 16).array());
      out.writeBytes(channelBinding);
    }
    out.writeBytes(new byte[8]);
    return out.toByteArray();
  }

  private byte[] message(byte[] response, byte[] sessionKey) {
    var name = unicode(user);
    var start = 88;
    var buffer = little(start + name.length + response.length + 24 + sessionKey.length);
    buffer.put(ascii("NTLMSSP\0")).putInt(3);
    var at = start;
    field(buffer, 24, at);
    field(buffer, response.length, at += 24);
    field(buffer, 0, at += response.length);
    field(buffer, name.length, at);
    field(buffer, 0, at += name.length);
    field(buffer, sessionKey.length, at);
    buffer.putInt(FLAGS).position(start);
    var message = new byte[buffer.capacity()];
    buffer.put(new byte[24]).put(response).put(name).put(sessionKey).flip().get(message);
    return message;
  }

  private static void field(ByteBuffer buffer, int length, int offset) {
    buffer.putShort((short) length).putShort((short) length).putInt(offset);
  }

  private static byte[] timestamp(byte[] pairs) {
    var buffer = ByteBuffer.wrap(pairs).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.remaining() >= 4) {
      var id = buffer.getShort();
      var value = new byte[buffer.getShort()];
      buffer.get(value);
      if (id == 7) return value;
    }
    throw new IllegalStateException("the PC told no time");
  }

  private static byte[] magic(String text) {
    return ascii("session key to " + text + " key magic constant\0");
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] unicode(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }

  private static byte[] concat(byte[] one, byte[] other) {
    return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
  }

  // The JDK has no MD4.
  private static byte[] md4(byte[] bytes) {
    var digest = new MD4Digest();
    digest.update(bytes, 0, bytes.length);
    var sum = new byte[16];
    digest.doFinal(sum, 0);
    return sum;
  }

  private static byte[] md5(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("MD5");
      for (var part : parts) digest.update(part);
      return digest.digest();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, byte[]... parts) {
    try {
      var mac = Mac.getInstance("HmacMD5");
      mac.init(new SecretKeySpec(key, "HmacMD5"));
      for (var part : parts) mac.update(part);
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Cipher rc4(byte[] key) {
    try {
      var cipher = Cipher.getInstance("RC4");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "RC4"));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] crypt(Cipher cipher, byte[] bytes) {
    var out = cipher.update(bytes);
    return out == null ? new byte[0] : out;
  }
}
