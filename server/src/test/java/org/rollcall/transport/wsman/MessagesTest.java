package org.rollcall.transport.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.rollcall.transport.Command;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Scheme;
import org.rollcall.transport.Trust;
import org.w3c.dom.Document;

class MessagesTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Messages messages =
      new Messages(
          Endpoint.of("PC-7", Scheme.WINRM, new Trust.PublicAuthorities()), Duration.ofSeconds(60));

  private static String withoutId(Message message) {
    return message.xml().replace(message.id(), "ID");
  }

  @Test
  void a_shell_is_asked_for_in_utf_8_and_without_a_profile() {
    assertThat(withoutId(messages.create(Duration.ofMinutes(10), MINUTE)))
        .isEqualTo(
            "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\""
                + " xmlns:a=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\""
                + " xmlns:w=\"http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd\""
                + " xmlns:p=\"http://schemas.microsoft.com/wbem/wsman/1/wsman.xsd\""
                + " xmlns:rsp=\"http://schemas.microsoft.com/wbem/wsman/1/windows/shell\">"
                + "<s:Header><a:To>http://pc-7:5985/wsman</a:To>"
                + "<w:ResourceURI s:mustUnderstand=\"true\">"
                + "http://schemas.microsoft.com/wbem/wsman/1/windows/shell/cmd</w:ResourceURI>"
                + "<a:ReplyTo><a:Address s:mustUnderstand=\"true\">"
                + "http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous</a:Address>"
                + "</a:ReplyTo><a:Action s:mustUnderstand=\"true\">"
                + "http://schemas.xmlsoap.org/ws/2004/09/transfer/Create</a:Action>"
                + "<w:MaxEnvelopeSize s:mustUnderstand=\"true\">153600</w:MaxEnvelopeSize>"
                + "<a:MessageID>ID</a:MessageID>"
                + "<w:Locale xml:lang=\"en-US\" s:mustUnderstand=\"false\"/>"
                + "<p:DataLocale xml:lang=\"en-US\" s:mustUnderstand=\"false\"/>"
                + "<w:OperationTimeout>PT60.000S</w:OperationTimeout>"
                + "<w:OptionSet s:mustUnderstand=\"true\">"
                + "<w:Option Name=\"WINRS_NOPROFILE\">TRUE</w:Option>"
                + "<w:Option Name=\"WINRS_CODEPAGE\">65001</w:Option></w:OptionSet></s:Header>"
                + "<s:Body><rsp:Shell><rsp:Lifetime>PT600.000S</rsp:Lifetime>"
                + "<rsp:IdleTimeOut>PT60.000S</rsp:IdleTimeOut>"
                + "<rsp:InputStreams>stdin</rsp:InputStreams>"
                + "<rsp:OutputStreams>stdout stderr</rsp:OutputStreams></rsp:Shell></s:Body>"
                + "</s:Envelope>");
  }

  @Test
  void a_command_goes_to_cmd_and_has_a_standard_input() {
    assertThat(messages.command("S", Command.of("ver", MINUTE)).xml())
        .contains(
            "<w:Option Name=\"WINRS_CONSOLEMODE_STDIN\">TRUE</w:Option>"
                + "<w:Option Name=\"WINRS_SKIP_CMD_SHELL\">FALSE</w:Option>",
            "<w:Selector Name=\"ShellId\">S</w:Selector>",
            "<rsp:Command>ver</rsp:Command>");
  }

  @Test
  void a_line_that_begins_with_a_quote_gets_two_for_cmd_to_strip() {
    assertThat(messages.command("S", Command.of("\"C:\\a b\\x.exe\" \"y\"", MINUTE)).xml())
        .contains(
            "<rsp:Command>&quot;&quot;C:\\a b\\x.exe&quot; &quot;y&quot;&quot;</rsp:Command>");
  }

  @Test
  void input_is_sent_in_base64_and_its_last_piece_ends_it() {
    var piece = "密".getBytes(StandardCharsets.UTF_8);

    assertThat(messages.send("S", "C", piece, true).xml())
        .contains("<rsp:Stream Name=\"stdin\" CommandId=\"C\" End=\"true\">5a+G</rsp:Stream>");
    assertThat(messages.send("S", "C", piece, false).xml())
        .contains("<rsp:Stream Name=\"stdin\" CommandId=\"C\">5a+G</rsp:Stream>");
  }

  @Test
  void a_receive_says_how_long_the_pc_may_wait() {
    assertThat(messages.receive("S", "C", Duration.ofMillis(1500)).xml())
        .contains("<w:OperationTimeout>PT1.500S</w:OperationTimeout>");
  }

  /** What a PC looks at before anything else; a table of what Windows' own clients send. */
  private record Expected(
      Message message, String action, List<String> options, boolean namesShell, String body) {}

  private List<Expected> expected() {
    var shell = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell/";
    var transfer = "http://schemas.xmlsoap.org/ws/2004/09/transfer/";
    return List.of(
        new Expected(
            messages.create(MINUTE, MINUTE),
            transfer + "Create",
            List.of("TRUE", "65001"),
            false,
            "rsp:Shell"),
        new Expected(
            messages.command("S", Command.of("ver", MINUTE)),
            shell + "Command",
            List.of("TRUE", "FALSE"),
            true,
            "rsp:CommandLine"),
        new Expected(
            messages.send("S", "C", new byte[1], true),
            shell + "Send",
            List.of(),
            true,
            "rsp:Send"),
        new Expected(
            messages.receive("S", "C", MINUTE), shell + "Receive", List.of(), true, "rsp:Receive"),
        new Expected(messages.terminate("S", "C"), shell + "Signal", List.of(), true, "rsp:Signal"),
        new Expected(messages.delete("S"), transfer + "Delete", List.of(), true, ""));
  }

  @Test
  void every_request_says_all_that_windows_looks_for() throws Exception {
    for (var expected : expected()) {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      var bytes = new ByteArrayInputStream(expected.message().bytes());
      var document = factory.newDocumentBuilder().parse(bytes);

      assertThat(texts(document, "a:Action")).containsExactly(expected.action());
      assertThat(texts(document, "a:To")).containsExactly("http://pc-7:5985/wsman");
      assertThat(texts(document, "a:MessageID")).containsExactly(expected.message().id());
      assertThat(texts(document, "w:ResourceURI"))
          .containsExactly("http://schemas.microsoft.com/wbem/wsman/1/windows/shell/cmd");
      assertThat(texts(document, "w:Option")).isEqualTo(expected.options());
      assertThat(texts(document, "w:Selector"))
          .isEqualTo(expected.namesShell() ? List.of("S") : List.of());
      var body = document.getElementsByTagName("s:Body").item(0).getFirstChild();
      assertThat(body == null ? "" : body.getNodeName()).isEqualTo(expected.body());
    }
  }

  private static List<String> texts(Document document, String tag) {
    var nodes = document.getElementsByTagName(tag);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(at -> nodes.item(at).getTextContent())
        .toList();
  }

  @Test
  void every_message_is_well_formed_whatever_the_names_and_ids_are() throws Exception {
    var nasty = "<&\">]]>'é密";
    var all =
        List.of(
            messages.create(MINUTE, MINUTE),
            messages.command(nasty, Command.of("echo <a> & \"b\" ]]> 啟用", MINUTE)),
            messages.send(nasty, nasty, new byte[0], true),
            messages.receive(nasty, nasty, MINUTE),
            messages.terminate(nasty, nasty),
            messages.delete(nasty));
    for (var message : all) {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(message.bytes()));
      var selectors = document.getElementsByTagName("w:Selector");
      if (selectors.getLength() > 0) {
        assertThat(selectors.item(0).getTextContent()).isEqualTo(nasty);
      }
    }
    assertThat(all).extracting(Message::id).doesNotHaveDuplicates();
  }

  @Test
  void a_message_does_not_print_what_it_carries() {
    assertThat(messages.send("S", "C", new byte[] {1}, true).toString()).doesNotContain("Stream");
  }
}
