package org.rollcall.transport.wsman;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.spec.PSSParameterSpec;
import java.util.Locale;

/**
 * Which TLS channel was a login meant for? The {@code tls-server-end-point} of RFC 5929, hashed as
 * NTLM wants it ([MS-NLMP] 2.2.2.1, MsvAvChannelBindings), so that nobody can pass our login on.
 */
final class ChannelBinding {
  private static final byte[] PREFIX = "tls-server-end-point:".getBytes(StandardCharsets.US_ASCII);

  private ChannelBinding() {}

  /** The MD5 of a gss_channel_bindings_struct (RFC 2744) that holds nothing but the certificate. */
  static byte[] of(X509Certificate certificate) throws GeneralSecurityException {
    var end = endPoint(certificate);
    var bindings =
        ByteBuffer.allocate(20 + end.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .position(16)
            .putInt(end.length)
            .put(end);
    return MessageDigest.getInstance("MD5").digest(bindings.array());
  }

  /** The application data of those bindings, which Kerberos hashes by itself. */
  static byte[] endPoint(X509Certificate certificate) throws GeneralSecurityException {
    var hash = MessageDigest.getInstance(digestOf(certificate)).digest(certificate.getEncoded());
    return ByteBuffer.allocate(PREFIX.length + hash.length).put(PREFIX).put(hash).array();
  }

  // RFC 5929, 4.1: the signature's own hash, but SHA-256 instead of MD5 and SHA-1.
  private static String digestOf(X509Certificate certificate) throws GeneralSecurityException {
    var algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
    if (algorithm.equals("RSASSA-PSS")) return pssDigest(certificate);
    return switch (algorithm.split("WITH", 2)[0]) {
      case "SHA384" -> "SHA-384";
      case "SHA512" -> "SHA-512";
      default -> "SHA-256";
    };
  }

  private static String pssDigest(X509Certificate certificate) throws GeneralSecurityException {
    try {
      var parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
      parameters.init(certificate.getSigAlgParams());
      var digest = parameters.getParameterSpec(PSSParameterSpec.class).getDigestAlgorithm();
      return digest.equals("SHA-1") ? "SHA-256" : digest;
    } catch (java.io.IOException e) {
      throw new GeneralSecurityException(e);
    }
  }
}
