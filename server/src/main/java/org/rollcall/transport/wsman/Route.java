package org.rollcall.transport.wsman;

import java.net.DatagramSocket;
import java.net.SocketAddress;
import java.net.SocketException;

/** Does any way lead from this computer to an address? Its routes are asked; nothing is sent. */
final class Route {
  private Route() {}

  static boolean leadsTo(SocketAddress address) {
    try (var unheard = new DatagramSocket()) {
      unheard.connect(address);
      return true;
    } catch (SocketException _) {
      return false;
    }
  }
}
