package org.rollcall.inventory;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which addresses belong together? Written {@code 10.1.2.0/24} or {@code 2001:db8::/48}. */
public record Subnet(String cidr) {
  private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern V6 = Pattern.compile("(?=.*:)[0-9a-fA-F:.]{2,45}");

  /** Takes any address of the subnet for its first, and writes it in one way. */
  public Subnet {
    var text = cidr.strip();
    var slash = text.indexOf('/');
    var address = bytes(slash < 0 ? text : text.substring(0, slash)).orElseThrow(Subnet::unusable);
    var bits = slash < 0 ? address.length * 8 : bits(text.substring(slash + 1));
    if (bits > address.length * 8) throw unusable();
    cidr = written(masked(address, bits)) + "/" + bits;
  }

  /** Whether the address is one of them; a name never is. */
  public boolean contains(Hostname host) {
    var address = bytes(host.value());
    var first = bytes(cidr.substring(0, cidr.indexOf('/'))).orElseThrow();
    return address
        .filter(bytes -> bytes.length == first.length)
        .map(bytes -> Arrays.equals(masked(bytes, prefix()), first))
        .orElse(false);
  }

  /** How many leading bits its addresses share: of two subnets the longer one says more. */
  public int prefix() {
    return bits(cidr.substring(cidr.indexOf('/') + 1));
  }

  public static Optional<Subnet> of(String text) {
    try {
      return Optional.of(new Subnet(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static int bits(String text) {
    if (!text.matches("\\d{1,3}")) throw unusable();
    return Integer.parseInt(text);
  }

  /** The address in bytes; names are never looked up. */
  private static Optional<byte[]> bytes(String text) {
    if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) return Optional.empty();
    try {
      return Optional.of(InetAddress.ofLiteral(text).getAddress());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static byte[] masked(byte[] address, int bits) {
    var masked = new byte[address.length];
    for (var i = 0; i < bits; i++) masked[i / 8] |= (byte) (address[i / 8] & (0x80 >> (i % 8)));
    return masked;
  }

  private static String written(byte[] address) {
    try {
      return InetAddress.getByAddress(address).getHostAddress();
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static IllegalArgumentException unusable() {
    return new IllegalArgumentException("not a subnet");
  }

  @Override
  public String toString() {
    return cidr;
  }
}
