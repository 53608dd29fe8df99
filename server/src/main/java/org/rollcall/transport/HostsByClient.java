package org.rollcall.transport;

import java.time.Duration;
import java.util.Map;

/** Who opens the shell? The client that the endpoint names. */
public record HostsByClient(Map<Client, RemoteHosts> hosts) implements RemoteHosts {
  /** The word for what no client here can do. */
  public static final String NOT_SPOKEN = "not_spoken";

  public HostsByClient {
    hosts = Map.copyOf(hosts);
  }

  @Override
  public RemoteShell open(Endpoint endpoint, Login login, Duration timeout)
      throws TransportException {
    var speaker = hosts.get(endpoint.client());
    if (speaker == null) {
      throw new TransportException(
          Fault.of(Fault.Kind.LOGIN_METHOD_REFUSED, Phase.LOGIN).withDetail(NOT_SPOKEN));
    }
    return speaker.open(endpoint, login, timeout);
  }
}
