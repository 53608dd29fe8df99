package org.rollcall.transport.wake;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.MacAddress;

/** What does a network adapter listen for while its PC is off? */
public record MagicPacket(MacAddress mac, @Nullable SecureOn password) {
  private static final int TIMES = 16;

  /** Six bytes FF, the address sixteen times, and the password if there is one. */
  public byte[] bytes() {
    var packet = new ByteArrayOutputStream();
    var six = new byte[6];
    Arrays.fill(six, (byte) 0xFF);
    packet.writeBytes(six);
    var address = HexFormat.of().parseHex(mac.digits());
    for (int i = 0; i < TIMES; i++) packet.writeBytes(address);
    if (password != null) packet.writeBytes(password.bytes());
    return packet.toByteArray();
  }
}
