package org.rollcall.transport.wsman;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Trust;

/** Which TLS settings follow from a Trust? Those of authorities are made once and shared. */
public final class TlsTrust {
  private final ConcurrentMap<Trust, SSLSocketFactory> shared = new ConcurrentHashMap<>();

  /**
   * The sockets that take a certificate by this trust.
   *
   * @throws IOException where the authority's file cannot be read or holds no certificate
   */
  public SSLSocketFactory socketsFor(Trust trust) throws IOException {
    var known = shared.get(trust);
    if (known != null) return known;
    var sockets = contextFor(trust, null).getSocketFactory();
    // A pin is one PC's own: keeping thousands of contexts would cost more than making them.
    if (!(trust instanceof Trust.Pinned)) shared.put(trust, sockets);
    return sockets;
  }

  /**
   * The same, where we show who we are: nobody else may speak over them, so they are not shared.
   */
  SSLSocketFactory socketsFor(Trust trust, @Nullable ClientCertificate ours) throws IOException {
    return ours == null ? socketsFor(trust) : contextFor(trust, ours).getSocketFactory();
  }

  private static SSLContext contextFor(Trust trust, @Nullable ClientCertificate ours)
      throws IOException {
    try {
      var context = SSLContext.getInstance("TLS");
      var keys = ours == null ? null : new KeyManager[] {ours};
      context.init(keys, trustManagersFor(trust), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("the certificates to trust cannot be used", e);
    }
  }

  static TrustManager[] trustManagersFor(Trust trust) throws GeneralSecurityException, IOException {
    return switch (trust) {
      case Trust.PublicAuthorities _ -> authorities(null);
      case Trust.Authority authority -> authorities(keyStoreOf(authority));
      case Trust.Issuers(var pem) -> authorities(keyStoreOf(pem));
      case Trust.Pinned(var sha256) -> new TrustManager[] {new PinnedCertificate(sha256)};
    };
  }

  private static TrustManager[] authorities(@Nullable KeyStore store)
      throws GeneralSecurityException {
    var factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(store);
    return factory.getTrustManagers();
  }

  private static KeyStore keyStoreOf(Trust.Authority authority)
      throws GeneralSecurityException, IOException {
    try (var pem = Files.newInputStream(authority.file())) {
      return keyStoreOf(pem, authority.file().toString());
    }
  }

  private static KeyStore keyStoreOf(String pem) throws GeneralSecurityException, IOException {
    return keyStoreOf(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)), "the text");
  }

  private static KeyStore keyStoreOf(InputStream pem, String where)
      throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    var number = 0;
    for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
      store.setCertificateEntry("authority-" + number++, certificate);
    }
    if (store.size() == 0) throw new IOException("no certificate in " + where);
    return store;
  }
}
