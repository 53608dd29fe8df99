package org.rollcall.access.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** How is a directory reached? Over TLS that names it, before any password is sent. */
final class LdapWay {
  private static final int CONNECT_MILLIS = 5_000;
  private static final long ANSWER_MILLIS = 10_000;

  private LdapWay() {}

  static LDAPConnection open(Setting.Ldap setting) throws LDAPException, GeneralSecurityException {
    return switch (setting.security()) {
      case LDAPS ->
          new LDAPConnection(
              tls(setting.authority()).getSocketFactory(),
              options(),
              setting.host(),
              setting.port());
      case STARTTLS -> secured(setting);
      case NONE -> plain(setting);
    };
  }

  private static LDAPConnection secured(Setting.Ldap setting)
      throws LDAPException, GeneralSecurityException {
    var tls = tls(setting.authority());
    var connection = new LDAPConnection(options(), setting.host(), setting.port());
    try {
      var answer = connection.processExtendedOperation(new StartTLSExtendedRequest(tls));
      if (!answer.getResultCode().equals(ResultCode.SUCCESS)) throw new LDAPException(answer);
      return connection;
    } catch (LDAPException refused) {
      connection.close();
      throw refused;
    }
  }

  private static LDAPConnection plain(Setting.Ldap setting) throws LDAPException {
    if (!Loopback.is(setting.host())) {
      throw new LDAPException(ResultCode.CONFIDENTIALITY_REQUIRED, "only over TLS");
    }
    return new LDAPConnection(options(), setting.host(), setting.port());
  }

  private static LDAPConnectionOptions options() {
    var options = new LDAPConnectionOptions();
    options.setConnectTimeoutMillis(CONNECT_MILLIS);
    options.setResponseTimeoutMillis(ANSWER_MILLIS);
    options.setFollowReferrals(false);
    options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(false));
    return options;
  }

  private static SSLContext tls(@Nullable String authority) throws GeneralSecurityException {
    if (authority == null) return SSLContext.getDefault();
    var tls = SSLContext.getInstance("TLS");
    tls.init(null, trust(authority).getTrustManagers(), null);
    return tls;
  }

  private static TrustManagerFactory trust(String authority) throws GeneralSecurityException {
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    try {
      store.load(null, null);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    var pem = new ByteArrayInputStream(authority.getBytes(StandardCharsets.US_ASCII));
    for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
      store.setCertificateEntry(Integer.toString(store.size()), certificate);
    }
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    return trust;
  }

  /** Whether the text holds certificates, and nothing else that would be ignored in silence. */
  static boolean isUsable(String authority) {
    try {
      var pem = new ByteArrayInputStream(authority.getBytes(StandardCharsets.US_ASCII));
      return !CertificateFactory.getInstance("X.509").generateCertificates(pem).isEmpty();
    } catch (GeneralSecurityException _) {
      return false;
    }
  }
}
