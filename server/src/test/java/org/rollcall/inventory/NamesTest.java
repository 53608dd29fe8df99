package org.rollcall.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void a_host_is_a_name_or_an_address_and_nothing_a_shell_would_take_apart() {
    for (var host : List.of("A101-07", "pc_7.example.edu.tw", "10.0.0.7", "fe80::1%eth0", "::1")) {
      assertThat(new Hostname(host).value()).isEqualToIgnoringCase(host);
    }
    for (var other : List.of("", "-x", "a b", "http://pc", "pc;id", "a..b", "x".repeat(64), "%1")) {
      assertThatThrownBy(() -> new Hostname(other)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_name_may_be_what_people_like_but_not_deceive_the_eye() {
    assertThat(new MachineName(" 電腦教室 07 ")).hasToString("電腦教室 07");
    assertThat(new MachineName("A101-07")).isEqualTo(new MachineName("a101-07"));
    for (var other : List.of("", " ", "a\nb", "a\u202Eb", "a\u200Bb", "\uD800", "x".repeat(201))) {
      assertThatThrownBy(() -> new MachineName(other)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void an_adapter_is_written_as_windows_writes_it_however_it_came() {
    for (var mac : List.of("00155d0102af", "00:15:5D:01:02:AF", "0015.5d01.02af")) {
      assertThat(new MacAddress(mac)).hasToString("00-15-5D-01-02-AF");
    }
    assertThatThrownBy(() -> new MacAddress("00-15-5D-01-02")).hasMessage("not a MAC address");
  }
}
