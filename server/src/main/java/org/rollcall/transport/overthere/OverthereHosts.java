package org.rollcall.transport.overthere;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Fault.Kind;
import org.rollcall.transport.HostKeys;
import org.rollcall.transport.Login;
import org.rollcall.transport.Phase;
import org.rollcall.transport.RemoteHosts;
import org.rollcall.transport.RemoteShell;
import org.rollcall.transport.TransportException;
import org.rollcall.transport.wsman.Limits;
import org.rollcall.transport.wsman.NameLookup;

/**
 * Opens shells through Overthere: over SSH, or over WinRM within TLS. One object for all visits.
 */
public final class OverthereHosts implements RemoteHosts {
  private final Around around;

  public OverthereHosts(InstantSource clock, HostKeys keys) {
    this(clock, keys, Limits.DEFAULT);
  }

  public OverthereHosts(InstantSource clock, HostKeys keys, Limits limits) {
    around = new Around(new NameLookup(InetAddress::getAllByName), keys, clock, limits);
  }

  @Override
  public RemoteShell open(Endpoint endpoint, Login login, Duration timeout)
      throws TransportException {
    return switch (endpoint.scheme()) {
      case SSH -> overSsh(endpoint, login, timeout);
      case WINRM_HTTPS -> overHttps(endpoint, login, timeout);
      // An Endpoint of it cannot be made for this client: nothing goes over the network in the
      // clear.
      case WINRM -> throw refused("not_sealed");
    };
  }

  private RemoteShell overSsh(Endpoint endpoint, Login login, Duration timeout)
      throws TransportException {
    return switch (login) {
      case Login.Password password -> SshShell.open(endpoint, password, around, timeout);
      case Login.PrivateKey key -> SshShell.open(endpoint, key, around, timeout);
      case Login.Kerberos _, Login.Certificate _ -> throw refused("not_spoken");
    };
  }

  private RemoteShell overHttps(Endpoint endpoint, Login login, Duration timeout)
      throws TransportException {
    return switch (login) {
      // Windows takes Basic for its own accounts only, and Overthere knows no NTLM.
      case Login.Password(_, _, var shown) when shown == Login.Password.Shown.BY_NTLM ->
          throw refused("not_spoken");
      case Login.Password(var user, _, _) when user.indexOf('@') >= 0 ->
          throw refused("basic_only");
      case Login.Password password when password.isDomainAccount() -> throw refused("basic_only");
      case Login.Password password -> HttpsShell.open(endpoint, password, around, timeout);
      // It reads one Kerberos configuration and no keytab, and binds no ticket to its channel.
      case Login.Kerberos _, Login.Certificate _, Login.PrivateKey _ -> throw refused("not_spoken");
    };
  }

  private static TransportException refused(String why) {
    return new TransportException(Fault.of(Kind.LOGIN_METHOD_REFUSED, Phase.LOGIN).withDetail(why));
  }
}
