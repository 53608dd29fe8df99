package org.rollcall.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.rollcall.lab.client.ClientNtlm;
import org.rollcall.lab.client.HttpLine;
import org.rollcall.lab.client.LabClient;

class TlsTest {
  @Test
  void the_labs_authority_vouches_for_its_pcs_and_for_no_others() throws Exception {
    try (var lab = Labs.of("certificates", "C-valid")) {
      connect(lab).close();
    }
    for (var bad : new String[] {"C-expired", "C-unknown", "C-name"}) {
      try (var lab = Labs.of("certificates", bad)) {
        assertThatThrownBy(() -> connect(lab)).as(bad).isInstanceOf(SSLHandshakeException.class);
      }
    }
  }

  @Test
  void a_login_over_tls_may_name_its_channel_and_must_not_name_another() throws Exception {
    assertThat(login("C-valid", Channel.UNNAMED)).isEqualTo(200);
    assertThat(login("C-valid", Channel.RIGHT)).isEqualTo(200);
    assertThat(login("C-valid", Channel.WRONG)).isEqualTo(401);
  }

  @Test
  void a_strict_pc_insists_on_the_channel() throws Exception {
    assertThat(login("C-strict", Channel.UNNAMED)).isEqualTo(401);
    assertThat(login("C-strict", Channel.RIGHT)).isEqualTo(200);
    assertThat(login("C-strict", Channel.WRONG)).isEqualTo(401);
  }

  @Test
  void a_password_is_taken_within_tls() throws Exception {
    try (var lab = Labs.of("certificates", "C-basic");
        var line = new HttpLine(connect(lab))) {
      var right = "labadmin:" + lab.pc().password();

      assertThat(line.post(basic("labadmin:guess"), "", new byte[0]).status()).isEqualTo(401);
      assertThat(line.post(basic(right), "", new byte[0]).status()).isEqualTo(200);
      assertThat(line.post("", "", new byte[0]).header("WWW-Authenticate"))
          .contains("Basic realm=\"WSMAN\"");
    }
  }

  private enum Channel {
    UNNAMED,
    RIGHT,
    WRONG
  }

  private static int login(String pc, Channel channel) throws Exception {
    try (var lab = Labs.of("certificates", pc);
        var socket = connect(lab);
        var line = new HttpLine(socket)) {
      var ntlm = new ClientNtlm("labadmin", lab.pc().password());
      switch (channel) {
        case UNNAMED -> {}
        case RIGHT -> ntlm.boundTo(binding(socket));
        case WRONG -> ntlm.boundTo("someone-else's..".getBytes(StandardCharsets.US_ASCII));
      }
      return new LabClient(line, ntlm).login();
    }
  }

  private static SSLSocket connect(Labs lab) throws IOException, GeneralSecurityException {
    var context = SSLContext.getInstance("TLS");
    context.init(null, trusting(lab.lab().caPem()).getTrustManagers(), null);
    var socket =
        (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", lab.pc().httpsPort());
    var parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static TrustManagerFactory trusting(String pem)
      throws IOException, GeneralSecurityException {
    var bytes = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setCertificateEntry(
        "lab", CertificateFactory.getInstance("X.509").generateCertificate(bytes));
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory;
  }

  private static byte[] binding(SSLSocket socket) throws IOException, GeneralSecurityException {
    var certificate = socket.getSession().getPeerCertificates()[0].getEncoded();
    var prefix = "tls-server-end-point:".getBytes(StandardCharsets.US_ASCII);
    var hash = MessageDigest.getInstance("SHA-256").digest(certificate);
    var bytes =
        ByteBuffer.allocate(20 + prefix.length + hash.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(new byte[16])
            .putInt(prefix.length + hash.length)
            .put(prefix)
            .put(hash)
            .array();
    return MessageDigest.getInstance("MD5").digest(bytes);
  }

  private static String basic(String text) {
    return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
