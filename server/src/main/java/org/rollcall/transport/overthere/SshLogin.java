package org.rollcall.transport.overthere;

import com.xebialabs.overthere.ConnectionOptions;
import com.xebialabs.overthere.OperatingSystemFamily;
import com.xebialabs.overthere.ssh.SshConnectionBuilder;
import java.io.IOException;
import java.util.Set;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.userauth.password.PasswordUtils;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.Secret;
import org.rollcall.transport.TransportException;

/**
 * Who logs in over SSH, in Overthere's words?
 *
 * @param method as SSH names it: {@code password} or {@code publickey}
 */
record SshLogin(String method, String user, String secret, @Nullable String passphrase) {
  private static final Set<KeyType> KINDS =
      Set.of(KeyType.ED25519, KeyType.ECDSA256, KeyType.ECDSA384, KeyType.ECDSA521, KeyType.RSA);

  static SshLogin of(Login.Password login) {
    var user = login.domain().isEmpty() ? login.name() : login.user();
    return new SshLogin("password", user, plain(login.password()), null);
  }

  static SshLogin of(Login.PrivateKey login) {
    var locked = login.passphrase();
    var user = login.user().startsWith(".\\") ? login.user().substring(2) : login.user();
    return new SshLogin(
        "publickey", user, plain(login.key()), locked == null ? null : plain(locked));
  }

  private static String plain(Secret secret) {
    return String.valueOf(secret.reveal());
  }

  ConnectionOptions options(Endpoint endpoint, int openingMillis) {
    var options = new ConnectionOptions();
    options.set(ConnectionOptions.OPERATING_SYSTEM, OperatingSystemFamily.WINDOWS);
    options.set(ConnectionOptions.ADDRESS, endpoint.host());
    options.set(ConnectionOptions.PORT, endpoint.port());
    options.set(ConnectionOptions.USERNAME, user);
    // What sshj waits for beyond our own deadlines: it must have one, and ours comes first.
    options.set(SshConnectionBuilder.TRANSPORT_TIMEOUT_MILLIS, openingMillis);
    if (method.equals("password")) {
      options.set(ConnectionOptions.PASSWORD, secret);
    } else {
      options.set(SshConnectionBuilder.PRIVATE_KEY, secret);
      if (passphrase != null) options.set(SshConnectionBuilder.PASSPHRASE, passphrase);
    }
    return options;
  }

  /** Nobody is called with a key that cannot be used. */
  void check(SSHClient client) throws TransportException {
    if (method.equals("password")) return;
    try {
      var finder = passphrase == null ? null : PasswordUtils.createOneOff(passphrase.toCharArray());
      var keys = client.loadKeys(secret, null, finder);
      if (keys.getPrivate() != null && KINDS.contains(keys.getType())) return;
    } catch (IOException | RuntimeException _) {
      // The exception may quote the key.
    }
    throw new TransportException(
        Fault.of(Kind.LOGIN_METHOD_REFUSED, Phase.LOGIN).withDetail("private_key_unreadable"));
  }

  /** Neither the password nor the key. */
  @Override
  public String toString() {
    return "SshLogin[" + method + " of " + user + "]";
  }
}
