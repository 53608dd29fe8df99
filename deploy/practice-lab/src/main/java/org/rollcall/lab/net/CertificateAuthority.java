package org.rollcall.lab.net;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Who vouches for the lab's PCs? A private authority, made anew with each lab. */
public final class CertificateAuthority {
  private static final Duration VALID = Duration.ofDays(30);

  private final KeyPair keys = newKeys();
  private final Instant now;
  private final X500Name name;
  private final X509Certificate certificate;

  public CertificateAuthority(String name, Instant now) {
    this.now = now;
    this.name = new X500Name("CN=" + name);
    var builder = builder(this.name, keys, now.plus(VALID));
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    } catch (CertIOException e) {
      throw new IllegalStateException(e);
    }
    certificate = sign(builder);
  }

  /** A certificate and its key. */
  record Issued(KeyPair keys, X509Certificate certificate) {}

  Issued issue(String host, String address, Instant until) {
    var pair = newKeys();
    var builder = builder(new X500Name("CN=" + host), pair, until);
    var names = new GeneralNames(new GeneralName[] {dns(host), ip(address)});
    try {
      builder.addExtension(Extension.subjectAlternativeName, false, names);
    } catch (CertIOException e) {
      throw new IllegalStateException(e);
    }
    return new Issued(pair, sign(builder));
  }

  /** What somebody needs to log in by certificate, both in PEM. */
  public record ClientPem(String chain, String key) {}

  /**
   * A certificate for somebody who logs in.
   *
   * @param algorithm of the key: EC or RSA
   */
  public ClientPem client(String commonName, String algorithm) {
    var pair = newKeys(algorithm);
    var builder = builder(new X500Name("CN=" + commonName), pair, now.plus(VALID));
    try {
      var names = new GeneralNames(dns(commonName));
      builder.addExtension(Extension.subjectAlternativeName, false, names);
      var chain = sign(builder).getEncoded();
      return new ClientPem(
          pem("CERTIFICATE", chain) + pem(), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    } catch (GeneralSecurityException | CertIOException e) {
      throw new IllegalStateException(e);
    }
  }

  X509Certificate certificate() {
    return certificate;
  }

  /** The authority's own certificate, for those who are to trust it. */
  public String pem() {
    try {
      return pem("CERTIFICATE", certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(String what, byte[] der) {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, lines);
  }

  private X509v3CertificateBuilder builder(X500Name subject, KeyPair pair, Instant until) {
    var serial = new BigInteger(64, new SecureRandom());
    // Issued two months ago, so that one that ran out yesterday was valid once.
    var from = Date.from(now.minus(VALID).minus(VALID));
    return new JcaX509v3CertificateBuilder(
        name, serial, from, Date.from(until), subject, pair.getPublic());
  }

  private X509Certificate sign(X509v3CertificateBuilder builder) {
    try {
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (OperatorCreationException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static GeneralName dns(String host) {
    return new GeneralName(GeneralName.dNSName, host);
  }

  private static GeneralName ip(String address) {
    return address.matches("[0-9.]+")
        ? new GeneralName(GeneralName.iPAddress, address)
        : dns(address);
  }

  private static KeyPair newKeys() {
    return newKeys("EC");
  }

  private static KeyPair newKeys(String algorithm) {
    try {
      var generator = KeyPairGenerator.getInstance(algorithm);
      if (algorithm.equals("EC")) generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
