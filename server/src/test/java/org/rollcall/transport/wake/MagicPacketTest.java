package org.rollcall.transport.wake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.inventory.MacAddress;

class MagicPacketTest {
  private static final MacAddress MAC = new MacAddress("00-15-5D-01-02-03");
  private static final String PLAIN =
      "ffffffffffff"
          + "00155d010203"
          + "00155d010203"
          + "00155d010203"
          + "00155d010203"
          + "00155d010203"
          + "00155d010203"
          + "00155d010203"
          + "00155d010203"
          + "00155d010203"
          + "00155d010203"
          + "00155d010203"
          + "00155d010203"
          + "00155d010203"
          + "00155d010203"
          + "00155d010203"
          + "00155d010203";

  @Test
  void it_is_six_bytes_ff_and_sixteen_times_the_address() {
    assertThat(hex(new MagicPacket(MAC, null))).isEqualTo(PLAIN).hasSize(204);
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.1.255, c0a801ff",
    "00-15-5D-01-02-04, 00155d010204",
    "aa:bb:cc:dd:ee:ff, aabbccddeeff",
    "DEADBEEF, deadbeef"
  })
  void a_password_follows(String password, String bytes) {
    assertThat(hex(new MagicPacket(MAC, SecureOn.parse(password)))).isEqualTo(PLAIN + bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hunter2", "1.2.3", "1.2.3.256", "aabbccddee", "aabbccddeeff00"})
  void what_is_no_password_is_refused_without_being_repeated(String password) {
    assertThatThrownBy(() -> SecureOn.parse(password))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a SecureOn password has 4 or 6 bytes");
  }

  @Test
  void a_password_does_not_print() {
    assertThat(new MagicPacket(MAC, SecureOn.parse("DEADBEEF")).toString())
        .doesNotContainIgnoringCase("dead");
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 24, 10.1.2.255",
    "10.1.2.3, 22, 10.1.3.255",
    "192.168.200.9, 8, 192.255.255.255",
    "10.1.2.3, 32, 10.1.2.3",
    "10.1.2.200, 25, 10.1.2.255",
  })
  void a_network_hears_at_its_last_address(String member, int prefix, String broadcast) {
    assertThat(new Subnet((Inet4Address) InetAddress.ofLiteral(member), prefix).broadcast())
        .isEqualTo(InetAddress.ofLiteral(broadcast));
  }

  private static String hex(MagicPacket packet) {
    return HexFormat.of().formatHex(packet.bytes());
  }
}
