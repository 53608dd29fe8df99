package org.rollcall.transport.wsman;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serial;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Login;
import org.rollcall.transport.Secret;

/**
 * Which certificate do we show a PC that asks for one? The one we were given, whichever authorities
 * the PC names: it is for the PC to say no.
 */
final class ClientCertificate extends X509ExtendedKeyManager {
  private static final String OURS = "ours";

  private final X509Certificate[] chain;
  private final PrivateKey key;
  private volatile boolean shown;

  private ClientCertificate(X509Certificate[] chain, PrivateKey key) {
    this.chain = chain;
    this.key = key;
  }

  static ClientCertificate of(Login.Certificate login) throws Unreadable {
    try {
      var pem = new ByteArrayInputStream(login.chain().getBytes(StandardCharsets.UTF_8));
      var chain =
          CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
              .map(X509Certificate.class::cast)
              .toArray(X509Certificate[]::new);
      if (chain.length == 0) throw new Unreadable("no certificate");
      return new ClientCertificate(chain, key(login.key(), chain[0]));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      // Their messages may quote what they could not read.
      throw new Unreadable("not a certificate and its key");
    }
  }

  /** The key, of the kind that the certificate is for: PKCS #8 names no other. */
  private static PrivateKey key(Secret pem, X509Certificate certificate)
      throws GeneralSecurityException {
    var text = String.valueOf(pem.reveal()).replaceAll("-----[A-Z ]+-----", "");
    var der = Base64.getMimeDecoder().decode(text);
    try {
      var algorithm = certificate.getPublicKey().getAlgorithm();
      return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
    } finally {
      Arrays.fill(der, (byte) 0);
    }
  }

  /** Whether a PC has asked for it. */
  boolean wasShown() {
    return shown;
  }

  /** What we were given is no certificate, or not with its key. */
  static final class Unreadable extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    Unreadable(String what) {
      super(what);
    }
  }

  /** The PC asked for our certificate, looked at it and hung up. */
  static final class Refused extends SSLException {
    @Serial private static final long serialVersionUID = 1L;

    Refused(Throwable cause) {
      super("our certificate was refused", cause);
    }
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
    shown = true;
    return Arrays.asList(types).contains(key.getAlgorithm()) ? OURS : null;
  }

  @Override
  public @Nullable String chooseEngineClientAlias(
      String[] types, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    return chooseClientAlias(types, issuers, null);
  }

  @Override
  public X509Certificate @Nullable [] getCertificateChain(String alias) {
    return alias.equals(OURS) ? chain.clone() : null;
  }

  @Override
  public @Nullable PrivateKey getPrivateKey(String alias) {
    return alias.equals(OURS) ? key : null;
  }

  @Override
  public String[] getClientAliases(String type, Principal @Nullable [] issuers) {
    return new String[] {OURS};
  }

  @Override
  public @Nullable String chooseServerAlias(
      String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return null;
  }

  @Override
  public String[] getServerAliases(String type, Principal @Nullable [] issuers) {
    return new String[0];
  }
}
