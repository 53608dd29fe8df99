package org.rollcall.transport.wake;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Objects;

/**
 * Which network does this server stand in, and where does everybody in it hear?
 *
 * @param own the server's address there: it decides by which interface a broadcast goes out
 */
public record Network(InetAddress own, InetAddress broadcast) {
  /** The networks that this server has at the moment. */
  @FunctionalInterface
  public interface Source {
    List<Network> now() throws SocketException;
  }

  /** Every interface that is up and can broadcast. */
  public static List<Network> ofThisServer() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .filter(Network::broadcasts)
        .flatMap(up -> up.getInterfaceAddresses().stream())
        .filter(address -> address.getAddress() instanceof Inet4Address)
        .filter(address -> address.getBroadcast() != null)
        .map(Network::of)
        .toList();
  }

  private static Network of(InterfaceAddress address) {
    return new Network(address.getAddress(), Objects.requireNonNull(address.getBroadcast()));
  }

  /** An interface that vanishes while it is asked has no network to offer. */
  private static boolean broadcasts(NetworkInterface one) {
    try {
      return one.isUp() && !one.isLoopback() && !one.isPointToPoint();
    } catch (SocketException _) {
      return false;
    }
  }
}
