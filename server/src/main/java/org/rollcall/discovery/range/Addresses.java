package org.rollcall.discovery.range;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.Subnet;

/** Which addresses does a block hold, in an order that no wave of knocking can be seen in? */
final class Addresses {
  /** A /16 of IPv4: what is larger is looked through in parts. */
  static final int MOST_BITS = 16;

  private Addresses() {}

  static Hostname first(Subnet block) {
    return new Hostname(block.cidr().substring(0, block.cidr().indexOf('/')));
  }

  /** How many bits tell the block's addresses apart. */
  static int bits(Subnet block) {
    return InetAddress.ofLiteral(first(block).value()).getAddress().length * 8 - block.prefix();
  }

  static int count(Subnet block) {
    return isWithEnds(block) ? (1 << bits(block)) - 2 : 1 << bits(block);
  }

  /** The network's own address and its broadcast are no PC's. */
  private static boolean isWithEnds(Subnet block) {
    return first(block).value().indexOf(':') < 0 && bits(block) > 1;
  }

  static List<InetAddress> shuffled(Subnet block, RandomGenerator random) {
    var base = InetAddress.ofLiteral(first(block).value()).getAddress();
    var skipped = isWithEnds(block) ? 1 : 0;
    var addresses = new ArrayList<InetAddress>();
    for (var i = skipped; i < (1 << bits(block)) - skipped; i++) addresses.add(plus(base, i));
    Collections.shuffle(addresses, java.util.Random.from(random));
    return addresses;
  }

  private static InetAddress plus(byte[] base, int offset) {
    var sum = new BigInteger(1, base).add(BigInteger.valueOf(offset)).toByteArray();
    var bytes = new byte[base.length];
    var length = Math.min(sum.length, bytes.length);
    System.arraycopy(sum, sum.length - length, bytes, bytes.length - length, length);
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
