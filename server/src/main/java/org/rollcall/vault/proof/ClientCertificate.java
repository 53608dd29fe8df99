package org.rollcall.vault.proof;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.vault.proof.Unusable.Reason;

/**
 * Which client certificate was sent, and is the key that came along its own?
 *
 * @param name whom it names
 * @param pem its key, unlocked, and after it the chain, the certificate first
 */
public record ClientCertificate(String name, String pem) {
  private static final byte[] PROBE = {1, 2, 3};

  /**
   * Reads what was sent.
   *
   * @param passphrase under which the key is locked; null for none
   */
  public static ClientCertificate read(String chain, String key, char @Nullable [] passphrase)
      throws Unusable {
    var certificates = certificates(chain);
    var unlocked = Pkcs8.unlocked(key, passphrase);
    var first = certificates.getFirst();
    if (!belongs(unlocked, first.getPublicKey())) throw new Unusable(Reason.KEY_OF_ANOTHER);
    var pem = new StringBuilder(new Pem("PRIVATE KEY", false, unlocked).text());
    for (var certificate : certificates) pem.append(text(certificate));
    return new ClientCertificate(first.getSubjectX500Principal().getName(), pem.toString());
  }

  private static List<X509Certificate> certificates(String chain) throws Unusable {
    var certificates = new ArrayList<X509Certificate>();
    for (var block : Pem.blocks(chain)) {
      if (block.type().equals("CERTIFICATE")) certificates.add(certificate(block));
    }
    if (certificates.isEmpty()) throw new Unusable(Reason.CERTIFICATE_UNREADABLE);
    return certificates;
  }

  private static X509Certificate certificate(Pem block) throws Unusable {
    try {
      var factory = CertificateFactory.getInstance("X.509");
      return (X509Certificate)
          factory.generateCertificate(new ByteArrayInputStream(block.content()));
    } catch (GeneralSecurityException _) {
      throw new Unusable(Reason.CERTIFICATE_UNREADABLE);
    }
  }

  private static String text(X509Certificate certificate) throws Unusable {
    try {
      return new Pem("CERTIFICATE", false, certificate.getEncoded()).text();
    } catch (GeneralSecurityException _) {
      throw new Unusable(Reason.CERTIFICATE_UNREADABLE);
    }
  }

  /** What the key signs, the certificate must be able to check. */
  private static boolean belongs(byte[] key, PublicKey certified) throws Unusable {
    var algorithm = certified.getAlgorithm();
    try {
      var signer =
          Signature.getInstance(algorithm.equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
      signer.initSign(keyOf(key, algorithm));
      signer.update(PROBE);
      var signed = signer.sign();
      signer.initVerify(certified);
      signer.update(PROBE);
      return signer.verify(signed);
    } catch (GeneralSecurityException _) {
      // A key of another kind than the certificate's cannot even be read as one of that kind.
      return false;
    }
  }

  private static PrivateKey keyOf(byte[] pkcs8, String algorithm) throws GeneralSecurityException {
    return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }

  /** The chain in what {@link #pem} was kept as. */
  public static String chainOf(String pem) {
    return pem.substring(Math.max(0, pem.indexOf("-----BEGIN CERTIFICATE")));
  }

  /** The key in what {@link #pem} was kept as. */
  public static String keyOf(String pem) {
    return pem.substring(0, Math.max(0, pem.indexOf("-----BEGIN CERTIFICATE")));
  }
}
