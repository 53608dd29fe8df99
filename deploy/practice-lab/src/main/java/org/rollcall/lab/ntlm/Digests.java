package org.rollcall.lab.ntlm;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.MD4Digest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.engines.RC4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** Which primitives does NTLM build on? MD4, MD5, HMAC-MD5 and RC4 ([MS-NLMP] 6). */
final class Digests {
  private Digests() {}

  static byte[] md4(byte[]... parts) {
    return digest(new MD4Digest(), parts);
  }

  static byte[] md5(byte[]... parts) {
    return digest(new MD5Digest(), parts);
  }

  static byte[] hmacMd5(byte[] key, byte[]... parts) {
    var mac = new HMac(new MD5Digest());
    mac.init(new KeyParameter(key));
    for (var part : parts) mac.update(part, 0, part.length);
    var sum = new byte[mac.getMacSize()];
    mac.doFinal(sum, 0);
    return sum;
  }

  static byte[] rc4(byte[] key, byte[] data) {
    var out = new byte[data.length];
    rc4Handle(key).processBytes(data, 0, data.length, out, 0);
    return out;
  }

  static RC4Engine rc4Handle(byte[] key) {
    var engine = new RC4Engine();
    engine.init(true, new KeyParameter(key));
    return engine;
  }

  /** NTOWFv2 ([MS-NLMP] 3.3.2): the key that proves the password. */
  static byte[] responseKey(String user, String domain, String password) {
    var name = user.toUpperCase(Locale.ROOT) + domain;
    return hmacMd5(md4(unicode(password)), unicode(name));
  }

  static byte[] unicode(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }

  private static byte[] digest(Digest digest, byte[]... parts) {
    for (var part : parts) digest.update(part, 0, part.length);
    var sum = new byte[digest.getDigestSize()];
    digest.doFinal(sum, 0);
    return sum;
  }
}
