package org.rollcall.transport.wsman;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.rollcall.lab.net.CertificateAuthority.ClientPem;
import org.rollcall.transport.Login;
import org.rollcall.transport.Secret;

/** TLS with a certificate of one's own on one side, and with whoever answers on the other. */
final class TlsEnds implements ManInTheMiddle.Ends, X509TrustManager {
  private final int pcPort;
  private final SSLContext context;

  TlsEnds(int pcPort, ClientPem certificate) {
    this.pcPort = pcPort;
    try {
      var shown =
          ClientCertificate.of(
              new Login.Certificate("x", certificate.chain(), Secret.of(certificate.key())));
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      var chain = shown.getCertificateChain("ours");
      store.setKeyEntry("his", shown.getPrivateKey("ours"), new char[0], chain);
      var keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(store, new char[0]);
      context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), new TrustManager[] {this}, null);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public ServerSocket listen() throws IOException {
    return context
        .getServerSocketFactory()
        .createServerSocket(0, 64, InetAddress.getLoopbackAddress());
  }

  @Override
  public Socket call() throws IOException {
    return context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), pcPort);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) {}

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) {}

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
