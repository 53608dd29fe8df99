package org.rollcall.inventory.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rollcall.inventory.Endpoint;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.MacAddress;
import org.rollcall.inventory.MachineName;
import org.rollcall.inventory.Protocol;
import org.rollcall.inventory.Room;
import org.rollcall.inventory.csv.BadRow.Reason;

class MachineListTest {
  private static MachineList read(String text) {
    return MachineList.read(text.getBytes(UTF_8), Set.of("staff"));
  }

  @Test
  void every_known_column_is_read_and_the_others_become_labels() {
    var list =
        read(
            """
            Name,address,port,transport,room,mac,credential,note,備註
            A101-01,10.1.1.1,5986,winrm-https,A101,aabb.ccdd.eeff,staff,by the door,靠窗
            """);

    assertThat(list.badRows()).isEmpty();
    var machine = list.machines().getFirst().listing();
    assertThat(machine.name()).isEqualTo(new MachineName("A101-01"));
    assertThat(machine.endpoint())
        .isEqualTo(new Endpoint(new Hostname("10.1.1.1"), 5986, Protocol.WINRM_HTTPS, "staff"));
    assertThat(machine.room()).isEqualTo(new Room("A101"));
    assertThat(machine.mac()).isEqualTo(new MacAddress("AA-BB-CC-DD-EE-FF"));
    assertThat(machine.note()).isEqualTo("by the door");
    assertThat(machine.labels()).containsOnly(Map.entry("備註", "靠窗"));
  }

  @Test
  void a_name_alone_is_enough_and_is_the_address() {
    assertThat(read("name\nA101-01.lab.example.edu.tw\n").machines())
        .extracting(machine -> machine.listing().endpoint().address().value())
        .containsExactly("a101-01.lab.example.edu.tw");
  }

  @Test
  void utf8_with_and_without_mark_big5_and_utf16_are_all_read() {
    var text = "name,room,note\r\nA101-01,電腦教室一,許功蓋\r\n";
    for (var bytes :
        new byte[][] {
          text.getBytes(UTF_8),
          ("\uFEFF" + text).getBytes(UTF_8),
          text.getBytes(Charset.forName("x-windows-950")),
          text.getBytes(StandardCharsets.UTF_16)
        }) {
      var list = MachineList.read(bytes, Set.of());
      assertThat(list.machines())
          .extracting(machine -> machine.listing().room(), machine -> machine.listing().note())
          .containsExactly(tuple(new Room("電腦教室一"), "許功蓋"));
    }
  }

  @Test
  void every_bad_row_is_named_by_its_line_and_reason_and_the_good_ones_stay() {
    var list =
        read(
            """
            name,address,port,transport,mac,credential
            good,10.0.0.1,,,,
            ,10.0.0.2,,,,
            "=cmd|' /C calc'!A0",10.0.0.3,,,,
            b,http://10.0.0.4,,,,
            c,10.0.0.5,70000,,,
            d,10.0.0.6,,telnet,,
            e,10.0.0.7,,,00-11-22,
            f,10.0.0.8,,,,nobody
            GOOD,10.0.0.9,,,,
            g,10.0.0.1,,,,
            h,10.0.0.10,,,,,surplus

            last,10.0.0.11,,,,
            """);

    assertThat(list.machines())
        .extracting(machine -> machine.listing().name().value())
        .containsExactly("good", "last");
    assertThat(list.machines().getLast().line()).isEqualTo(14);
    assertThat(list.badRows())
        .extracting(BadRow::line, BadRow::reason)
        .containsExactly(
            tuple(3L, Reason.NAME_MISSING),
            tuple(4L, Reason.NAME_INVALID),
            tuple(5L, Reason.ADDRESS_INVALID),
            tuple(6L, Reason.PORT_INVALID),
            tuple(7L, Reason.TRANSPORT_UNKNOWN),
            tuple(8L, Reason.MAC_INVALID),
            tuple(9L, Reason.CREDENTIAL_UNKNOWN),
            tuple(10L, Reason.NAME_TWICE),
            tuple(11L, Reason.ADDRESS_TWICE),
            tuple(12L, Reason.TOO_MANY_CELLS));
  }

  @Test
  void two_machines_behind_one_address_are_told_apart_by_their_ports() {
    assertThat(read("name,address,port\na,127.0.0.1,5985\nb,127.0.0.1,5987\n").badRows()).isEmpty();
  }

  @Test
  void a_file_that_is_no_list_is_said_to_be_none() {
    assertThat(read("host,room\na,b\n").badRows())
        .extracting(BadRow::line, BadRow::reason)
        .containsExactly(tuple(1L, Reason.HEADING_MISSING));
    assertThat(read("").badRows())
        .extracting(BadRow::reason)
        .containsExactly(Reason.HEADING_MISSING);
    assertThat(read("name,room\n\n").badRows())
        .extracting(BadRow::reason)
        .containsExactly(Reason.NO_ROWS);
    assertThat(read("name,name\na,b\n").badRows())
        .extracting(BadRow::reason)
        .contains(Reason.HEADING_TWICE);
    assertThat(MachineList.read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0}, Set.of()).badRows())
        .extracting(BadRow::reason)
        .containsExactly(Reason.NOT_TEXT);
  }

  @Test
  void semicolons_and_tabs_separate_cells_too() {
    assertThat(read("name;room\na;A101\n").machines().getFirst().listing().room())
        .isEqualTo(new Room("A101"));
    assertThat(read("name\troom\na\tA101\n").machines().getFirst().listing().room())
        .isEqualTo(new Room("A101"));
  }

  @Test
  void no_bytes_make_the_reader_throw() {
    var random = new Random(20260101);
    var seed = "name,address,port\n\"a\",10.0.0.1,\"5985\"\nb,\"c".getBytes(UTF_8);
    for (int round = 0; round < 3_000; round++) {
      var bytes = seed.clone();
      for (int change = 0; change < 4; change++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      var list = MachineList.read(bytes, Set.of());
      assertThat(list.machines().size() + list.badRows().size()).isPositive();
    }
  }
}
