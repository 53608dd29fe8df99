package org.rollcall.lab.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Which host key has a PC? It follows from a seed, so that a lab started again has it again. */
final class HostKeyOf {
  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  private HostKeyOf() {}

  static KeyPair seed(String seed) {
    try {
      var bytes = ("practice lab host key " + seed).getBytes(StandardCharsets.UTF_8);
      var sha256 = MessageDigest.getInstance("SHA-256").digest(bytes);
      var secret = new Ed25519PrivateKeyParameters(sha256, 0);
      var open = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(secret.generatePublicKey());
      var hidden = PrivateKeyInfoFactory.createPrivateKeyInfo(secret);
      var keys = KeyFactory.getInstance("Ed25519", PROVIDER);
      return new KeyPair(
          keys.generatePublic(new X509EncodedKeySpec(open.getEncoded())),
          keys.generatePrivate(new PKCS8EncodedKeySpec(hidden.getEncoded())));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
