package org.rollcall.lab.net;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.net.ssl.SSLException;
import org.rollcall.lab.scenario.AccessSpec.Certificate;

/** Which certificate does a PC show, and to which channel does a login over it belong? */
public final class PcTls {
  private final SslContext context;
  private final X509Certificate authority;
  private final byte[] endPoint;
  private final String channelBinding;

  private PcTls(CertificateAuthority authority, CertificateAuthority.Issued issued) {
    try {
      context =
          SslContextBuilder.forServer(
                  issued.keys().getPrivate(), issued.certificate(), authority.certificate())
              // Anybody may show anything; what it is worth is looked at when a message comes.
              .trustManager(InsecureTrustManagerFactory.INSTANCE)
              .build();
      this.authority = authority.certificate();
      endPoint = endPointOf(issued.certificate());
      channelBinding = bindingOf(endPoint);
    } catch (SSLException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static PcTls of(
      Certificate kind, String host, String address, CertificateAuthority authority, Instant now) {
    var later = now.plus(Duration.ofDays(20));
    return switch (kind) {
      case VALID -> new PcTls(authority, authority.issue(host, address, later));
      case EXPIRED ->
          new PcTls(authority, authority.issue(host, address, now.minus(Duration.ofDays(1))));
      case UNKNOWN_CA -> {
        var other = new CertificateAuthority("Some other authority", now);
        yield new PcTls(other, other.issue(host, address, later));
      }
      case WRONG_NAME ->
          new PcTls(authority, authority.issue("another-pc.invalid", "192.0.2.1", later));
    };
  }

  SslContext context() {
    return context;
  }

  /** Who vouches for this PC, and for those who log in to it by certificate. */
  X509Certificate authority() {
    return authority;
  }

  /** RFC 5929's name of the channel, as Kerberos wants it. */
  byte[] endPoint() {
    return endPoint.clone();
  }

  /** The value that MsvAvChannelBindings has to hold, in hexadecimal digits. */
  String channelBinding() {
    return channelBinding;
  }

  // RFC 5929 4.1 (tls-server-end-point)
  private static byte[] endPointOf(X509Certificate certificate) throws GeneralSecurityException {
    var hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    var prefix = "tls-server-end-point:".getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(prefix.length + hash.length).put(prefix).put(hash).array();
  }

  // The structure of RFC 2744 3.11, hashed by MD5.
  private static String bindingOf(byte[] endPoint) throws GeneralSecurityException {
    var bindings =
        ByteBuffer.allocate(20 + endPoint.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(0)
            .putLong(0)
            .putInt(endPoint.length)
            .put(endPoint)
            .array();
    return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bindings));
  }
}
