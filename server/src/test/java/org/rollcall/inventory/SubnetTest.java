package org.rollcall.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubnetTest {
  @ParameterizedTest
  @CsvSource({
    "10.1.2.3/24, 10.1.2.0/24",
    "10.1.2.3, 10.1.2.3/32",
    "2001:DB8::7/48, 2001:db8:0:0:0:0:0:0/48",
    "0.0.0.0/0, 0.0.0.0/0"
  })
  void a_subnet_is_written_in_one_way(String text, String cidr) {
    assertThat(new Subnet(text).cidr()).isEqualTo(cidr);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10.1.2/24", "10.1.2.0/33", "10.1.2.999/24", "pc/24", "10.1.2.0/-1"})
  void what_is_no_subnet_is_refused_and_never_looked_up(String text) {
    assertThat(Subnet.of(text)).isEmpty();
  }

  @Test
  void a_subnet_holds_its_addresses_and_no_others() {
    var subnet = new Subnet("10.1.2.128/25");

    assertThat(subnet.contains(new Hostname("10.1.2.200"))).isTrue();
    assertThat(subnet.contains(new Hostname("10.1.2.100"))).isFalse();
    assertThat(subnet.contains(new Hostname("2001:db8::1"))).isFalse();
    assertThat(new Subnet("2001:db8::/32").contains(new Hostname("2001:db8:7::1"))).isTrue();
  }
}
