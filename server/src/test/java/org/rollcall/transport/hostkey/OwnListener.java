package org.rollcall.transport.hostkey;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A listener that shows a certificate of its own making, keeps what it hears, and hangs up. */
final class OwnListener implements AutoCloseable {
  private final ServerSocket door;
  private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
  private volatile @Nullable SSLContext shown;

  private OwnListener(@Nullable SSLContext shown) throws IOException {
    this.shown = shown;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  static OwnListener with(SSLContext certificate) throws IOException {
    return new OwnListener(certificate);
  }

  static OwnListener plain() throws IOException {
    return new OwnListener(null);
  }

  int port() {
    return door.getLocalPort();
  }

  /** What was said within TLS, by anybody. */
  ConcurrentLinkedQueue<String> heard() {
    return heard;
  }

  void shows(SSLContext other) {
    shown = other;
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        var caller = door.accept();
        Thread.ofVirtual().start(() -> answer(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket caller) {
    var context = shown;
    try (caller) {
      if (context == null) {
        caller.getOutputStream().write("SSH-2.0-OpenSSH\r\n".getBytes(StandardCharsets.US_ASCII));
        return;
      }
      var factory = context.getSocketFactory();
      try (var tls = (SSLSocket) factory.createSocket(caller, null, caller.getPort(), true)) {
        tls.setUseClientMode(false);
        var bytes = tls.getInputStream().readNBytes(4);
        if (bytes.length > 0) heard.add(new String(bytes, StandardCharsets.US_ASCII));
      }
    } catch (IOException refused) {
      // A caller that does not take the certificate says so and leaves.
    }
  }

  /** A certificate for {@code localhost} that vouches for itself. */
  static SSLContext fresh() throws Exception {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    var keys = generator.generateKeyPair();
    var name = new X500Name("CN=localhost");
    var now = Instant.now();
    var builder =
        new JcaX509v3CertificateBuilder(
            name,
            BigInteger.valueOf(System.nanoTime()),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(Duration.ofDays(1))),
            name,
            keys.getPublic());
    var names = new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost"));
    builder.addExtension(Extension.subjectAlternativeName, false, names);
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
    var certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("own", keys.getPrivate(), new char[0], new Certificate[] {certificate});
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, new char[0]);
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
