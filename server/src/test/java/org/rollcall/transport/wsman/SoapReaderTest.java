package org.rollcall.transport.wsman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoapReaderTest {
  private static SoapAnswer read(String xml) throws SoapReader.Unreadable {
    return SoapReader.read(xml.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void the_shell_is_known_by_its_element_or_by_its_selector() throws Exception {
    var byElement =
        read(PcShell.envelopeTo("m", "<rsp:Shell><rsp:ShellId>A</rsp:ShellId></rsp:Shell>"));
    var bySelector =
        read(
            PcShell.envelopeTo(
                "m",
                "<w:Selector Name=\"ShellId\">B</w:Selector><w:Selector Name=\"x\">C</w:Selector>"));

    assertThat(byElement.shellId()).isEqualTo("A");
    assertThat(bySelector.shellId()).isEqualTo("B");
    assertThat(byElement.relatesTo()).isEqualTo("m");
  }

  @Test
  void output_comes_in_pieces_and_ends_with_an_exit_code() throws Exception {
    var answer =
        read(
            PcShell.envelopeTo(
                "m",
                PcShell.piece("stdout", "a")
                    + "<rsp:Stream Name=\"stderr\" End=\"true\"/>"
                    + PcShell.piece("stderr", "b")
                    + PcShell.done("-1073741510")));

    assertThat(answer.output()).hasSize(2);
    assertThat(answer.output().get(1).stderr()).isTrue();
    assertThat(answer.done()).isTrue();
    assertThat(answer.exitCode()).isEqualTo(3221225786L);
  }

  @Test
  void a_fault_tells_its_code_and_innermost_subcode() throws Exception {
    var fault =
        read(PcShell.fault("<a:MessageID>m</a:MessageID>", "2150859173", "w:QuotaLimit")).fault();

    assertThat(fault).isEqualTo(new SoapAnswer.SoapFault(2150859173L, "QuotaLimit"));
  }

  @Test
  void a_running_command_is_not_done() throws Exception {
    var running =
        "<rsp:CommandState CommandId=\"C\" State=\"" + PcShell.SHELL + "/CommandState/Running\"/>";

    assertThat(read(PcShell.envelopeTo("m", running)).done()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no xml",
        "<html/>",
        "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'>",
        "<!DOCTYPE x [<!ENTITY a 'b'>]><Envelope>&a;</Envelope>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><Envelope>&a;</Envelope>",
        "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'><Envelope/>",
        "<!DOCTYPE x><Envelope/>",
        "<Envelope>&undeclared;</Envelope>",
        "<Envelope><Stream Name='stdout'>%%% no base64</Stream></Envelope>"
      })
  void what_is_no_envelope_is_unreadable(String xml) {
    assertThatExceptionOfType(SoapReader.Unreadable.class).isThrownBy(() -> read(xml));
  }

  @Test
  void entities_are_not_blown_up() {
    var bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
    }
    bomb.append("]><Envelope>&a29;</Envelope>");

    assertThatExceptionOfType(SoapReader.Unreadable.class).isThrownBy(() -> read(bomb.toString()));
  }

  @Test
  void depth_is_bounded() {
    var deep = "<Envelope>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</Envelope>";

    assertThatExceptionOfType(SoapReader.Unreadable.class).isThrownBy(() -> read(deep));
  }

  @Test
  void an_id_or_a_number_out_of_bounds_is_as_good_as_none() throws Exception {
    var answer =
        read(
            "<Envelope><ShellId>%s</ShellId><ExitCode>99999999999</ExitCode></Envelope>"
                .formatted("x".repeat(10_000)));

    assertThat(answer.shellId()).isNull();
    assertThat(answer.exitCode()).isNull();
  }

  @Test
  void no_bytes_do_more_than_be_unreadable() {
    var good = PcShell.fault("<a:MessageID>m</a:MessageID>", "5", "w:AccessDenied");
    var random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      var bytes = good.getBytes(StandardCharsets.UTF_8);
      for (int j = 0; j < 3; j++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      try {
        var _ = SoapReader.read(bytes);
      } catch (SoapReader.Unreadable _) {
        // As it should be.
      }
    }
  }
}
