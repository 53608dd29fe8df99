package org.rollcall.transport.wake;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/** Which address do all machines of a network hear? */
record Subnet(Inet4Address member, int prefixLength) {
  Subnet {
    if (prefixLength < 8 || prefixLength > 32) {
      throw new IllegalArgumentException("a prefix length from 8 to 32: " + prefixLength);
    }
  }

  InetAddress broadcast() {
    var hosts = prefixLength == 32 ? 0 : -1 >>> prefixLength;
    var address = ByteBuffer.wrap(member.getAddress()).getInt() | hosts;
    try {
      return InetAddress.getByAddress(ByteBuffer.allocate(4).putInt(address).array());
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
