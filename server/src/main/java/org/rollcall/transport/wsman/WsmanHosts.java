package org.rollcall.transport.wsman;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Login;
import org.rollcall.transport.RemoteHosts;
import org.rollcall.transport.RemoteShell;
import org.rollcall.transport.TransportException;

/**
 * Opens shells over WinRM, sealed on HTTP or within TLS, as whoever Windows takes there. One object
 * serves all visits.
 */
public final class WsmanHosts implements RemoteHosts {
  private final Surroundings around;

  public WsmanHosts(InstantSource clock) {
    this(clock, Limits.DEFAULT);
  }

  public WsmanHosts(InstantSource clock, Limits limits) {
    this(clock, limits, InetAddress::getAllByName);
  }

  WsmanHosts(InstantSource clock, Limits limits, NameLookup.Source names) {
    this.around =
        new Surroundings(
            new NameLookup(names),
            new TlsTrust(),
            new TicketOffice(clock),
            clock,
            new SecureRandom(),
            limits);
  }

  /** Why nothing would answer there, found out without saying who asks; empty if something does. */
  public Optional<Fault> obstacle(Endpoint endpoint) {
    return new Knock(endpoint, around.names()).obstacle(around.limits().connect());
  }

  /** The address behind a name; empty where none is found in that time. */
  public Optional<InetAddress> addressOf(String host, Duration patience) {
    try {
      var found = around.names().addressesOf(host, Deadline.in(patience));
      return Arrays.stream(found).findFirst();
    } catch (UnknownHostException _) {
      return Optional.empty();
    }
  }

  /** Where the host is on the network, asked with a deadline: most who are asked for are off. */
  public Optional<InetAddress> addressOf(String host) {
    try {
      var deadline = Deadline.in(around.limits().connect());
      return Arrays.stream(around.names().addressesOf(host, deadline)).findFirst();
    } catch (UnknownHostException _) {
      return Optional.empty();
    }
  }

  @Override
  public RemoteShell open(Endpoint endpoint, Login login, Duration timeout)
      throws TransportException {
    return WsmanShell.open(endpoint, login, around, timeout);
  }
}
