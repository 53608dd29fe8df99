package org.rollcall.discovery.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.SSLSocketVerifier;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.rollcall.discovery.directory.DirectoryTrouble.Kind;
import org.rollcall.transport.wsman.TlsTrust;
import org.rollcall.vault.Vault;

/**
 * How do we get into a directory? Within TLS, after its certificate and its name were looked at.
 */
public final class DirectoryLogin {
  private static final int CONNECT_MILLIS = 10_000;
  private static final long ANSWER_MILLIS = 60_000;
  private static final int LARGEST_MESSAGE = 16 << 20;

  private final Vault vault;
  private final TlsTrust trust = new TlsTrust();

  public DirectoryLogin(Vault vault) {
    this.vault = vault;
  }

  LDAPConnection connect(DirectoryServer server) throws LDAPException, DirectoryTrouble {
    var connection = open(server);
    try {
      bind(connection, server);
      return connection;
    } catch (LDAPException | DirectoryTrouble | RuntimeException failed) {
      connection.close();
      throw failed;
    }
  }

  private LDAPConnection open(DirectoryServer server) throws LDAPException, DirectoryTrouble {
    var sockets = sockets(server);
    var host = server.host().value();
    return switch (server.security()) {
      case LDAPS -> new LDAPConnection(sockets, options(), host, server.port());
      case STARTTLS -> startTls(new LDAPConnection(options(), host, server.port()), sockets);
    };
  }

  private static LDAPConnection startTls(LDAPConnection connection, SSLSocketFactory sockets)
      throws LDAPException {
    try {
      var answer = connection.processExtendedOperation(new StartTLSExtendedRequest(sockets));
      if (!ResultCode.SUCCESS.equals(answer.getResultCode())) throw new LDAPException(answer);
      return connection;
    } catch (LDAPException refused) {
      connection.close();
      throw refused;
    }
  }

  private static LDAPConnectionOptions options() {
    var options = new LDAPConnectionOptions();
    options.setConnectTimeoutMillis(CONNECT_MILLIS);
    options.setResponseTimeoutMillis(ANSWER_MILLIS);
    options.setMaxMessageSize(LARGEST_MESSAGE);
    // A referral would send our password to whoever is named in it.
    options.setFollowReferrals(false);
    options.setSSLSocketVerifier(new OwnName());
    return options;
  }

  /** Looks at the certificate's names, and says by its type when it bears another's. */
  private static final class OwnName extends SSLSocketVerifier {
    private final HostNameSSLSocketVerifier names = new HostNameSSLSocketVerifier(true);

    @Override
    public void verifySSLSocket(String host, int port, SSLSocket socket) throws LDAPException {
      try {
        names.verifySSLSocket(host, port, socket);
      } catch (LDAPException other) {
        var why = new SSLPeerUnverifiedException(host);
        throw new LDAPException(other.getResultCode(), "another host's certificate", why);
      }
    }
  }

  private SSLSocketFactory sockets(DirectoryServer server) throws DirectoryTrouble {
    try {
      return trust.socketsFor(server.trust());
    } catch (IOException _) {
      throw new DirectoryTrouble(Kind.UNTRUSTED);
    }
  }

  private void bind(LDAPConnection connection, DirectoryServer server)
      throws LDAPException, DirectoryTrouble {
    var refused =
        vault
            .use(server.credential(), (user, password) -> refusal(connection, user, password))
            .orElseThrow(() -> new DirectoryTrouble(Kind.LOGIN_MISSING));
    if (refused.exception() != null) throw refused.exception();
  }

  private record Refusal(@Nullable LDAPException exception) {}

  private static Refusal refusal(LDAPConnection connection, String user, char[] password) {
    var bytes = utf8(password);
    try {
      connection.bind(new SimpleBindRequest(user, bytes));
      return new Refusal(null);
    } catch (LDAPException refused) {
      return new Refusal(refused);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static byte[] utf8(char[] password) {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    var bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    encoded.clear();
    while (encoded.hasRemaining()) encoded.put((byte) 0);
    return bytes;
  }

  /** What a refusal means; which words the directory found for it stays outside. */
  static DirectoryTrouble trouble(LDAPException refused) {
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLPeerUnverifiedException) return new DirectoryTrouble(Kind.WRONG_NAME);
      if (cause instanceof SSLException) return new DirectoryTrouble(Kind.UNTRUSTED);
    }
    return new DirectoryTrouble(kind(refused.getResultCode()));
  }

  private static Kind kind(ResultCode code) {
    return switch (code.intValue()) {
      case ResultCode.INVALID_CREDENTIALS_INT_VALUE -> Kind.LOGIN_REFUSED;
      case ResultCode.NO_SUCH_OBJECT_INT_VALUE -> Kind.BASE_NOT_THERE;
      case ResultCode.FILTER_ERROR_INT_VALUE, ResultCode.INAPPROPRIATE_MATCHING_INT_VALUE ->
          Kind.FILTER_REFUSED;
      case ResultCode.CONNECT_ERROR_INT_VALUE,
          ResultCode.SERVER_DOWN_INT_VALUE,
          ResultCode.TIMEOUT_INT_VALUE,
          ResultCode.UNAVAILABLE_INT_VALUE,
          ResultCode.BUSY_INT_VALUE ->
          Kind.AWAY;
      case ResultCode.SIZE_LIMIT_EXCEEDED_INT_VALUE -> Kind.TOO_MANY;
      default -> Kind.REFUSED;
    };
  }
}
