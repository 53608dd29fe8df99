package org.rollcall.transport.wake;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/** By which sockets does a packet leave this server, and where to? */
final class WakeSockets implements AutoCloseable {
  private static final InetAddress EVERYBODY = InetAddress.ofLiteral("255.255.255.255");

  private final List<Mouth> mouths = new ArrayList<>();
  private final List<IOException> failures = new ArrayList<>();
  private final WakeSetting setting;
  private final DatagramSocket direct;

  /** A socket in one network, whose own address decides where 255.255.255.255 is. */
  private record Mouth(Network network, DatagramSocket socket) {}

  WakeSockets(List<Network> networks, WakeSetting setting) throws SocketException {
    this.setting = setting;
    direct = new DatagramSocket();
    for (var network : networks) {
      try {
        mouths.add(new Mouth(network, socketAt(network.own())));
      } catch (SocketException gone) {
        failures.add(gone);
      }
    }
  }

  private static DatagramSocket socketAt(InetAddress own) throws SocketException {
    return new DatagramSocket(new InetSocketAddress(own, 0));
  }

  WakeResult send(WakeCall call) {
    var bytes = call.packet().bytes();
    var failed = new ArrayList<>(failures);
    var sent = 0;
    for (var port : setting.ports()) {
      for (var mouth : mouths) {
        sent += send(mouth.socket(), bytes, EVERYBODY, port, failed);
        sent += send(mouth.socket(), bytes, mouth.network().broadcast(), port, failed);
      }
      for (var address : addresses(call)) sent += send(direct, bytes, address, port, failed);
    }
    if (sent > 0) return new WakeResult.Sent(sent);
    return new WakeResult.Unsent(
        failed.isEmpty() ? WakeResult.Reason.NO_NETWORK : WakeResult.Reason.of(failed.getFirst()));
  }

  /**
   * The machine itself, and all of its network: routers that let this through are rare, yet are.
   */
  private List<InetAddress> addresses(WakeCall call) {
    var address = call.address();
    if (address == null) return List.of();
    return address instanceof Inet4Address four && !four.isLoopbackAddress()
        ? List.of(new Subnet(four, setting.prefixLength()).broadcast(), address)
        : List.of(address);
  }

  private static int send(
      DatagramSocket from, byte[] bytes, InetAddress to, int port, List<IOException> failed) {
    try {
      from.send(new DatagramPacket(bytes, bytes.length, to, port));
      return 1;
    } catch (IOException failure) {
      failed.add(failure);
      return 0;
    }
  }

  @Override
  public void close() {
    direct.close();
    for (var mouth : mouths) mouth.socket().close();
  }
}
