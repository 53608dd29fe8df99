package org.rollcall.transport.wsman;

import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.rollcall.transport.Command;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Phase;
import org.rollcall.transport.Scheme;

/** How is each request of the remote shell written? ([MS-WSMV] 3.1.4, its examples in 4) */
final class Messages {
  private static final String WINDOWS = "http://schemas.microsoft.com/wbem/wsman/1/windows/";
  private static final String SHELL = WINDOWS + "shell";
  private static final String TRANSFER = "http://schemas.xmlsoap.org/ws/2004/09/transfer/";

  /** The largest answer asked for: what every Windows since 7 is willing to send. */
  private static final int ENVELOPE_SIZE = 153_600;

  private final String to;
  private final Duration answer;

  /**
   * @param answer how long the PC may take over an ordinary request
   */
  Messages(Endpoint endpoint, Duration answer) {
    var scheme = endpoint.scheme() == Scheme.WINRM_HTTPS ? "https" : "http";
    var host = endpoint.isIpv6() ? "[" + endpoint.host() + "]" : endpoint.host();
    this.to = scheme + "://" + host + ":" + endpoint.port() + "/wsman";
    this.answer = answer;
  }

  /** A shell in UTF-8, without the user's profile, that ends by itself when we are gone. */
  Message create(Duration lifetime, Duration idle) {
    var options = option("WINRS_NOPROFILE", "TRUE") + option("WINRS_CODEPAGE", "65001");
    var body =
        "<rsp:Shell><rsp:Lifetime>"
            + iso(lifetime)
            + "</rsp:Lifetime><rsp:IdleTimeOut>"
            + iso(idle)
            + "</rsp:IdleTimeOut><rsp:InputStreams>stdin</rsp:InputStreams>"
            + "<rsp:OutputStreams>stdout stderr</rsp:OutputStreams></rsp:Shell>";
    return message(Phase.CREATE, TRANSFER + "Create", answer, options(options), body);
  }

  Message command(String shellId, Command command) {
    var options =
        option("WINRS_CONSOLEMODE_STDIN", "TRUE") + option("WINRS_SKIP_CMD_SHELL", "FALSE");
    var line = command.line();
    // cmd strips the first and the last quote of a line that begins with one: give it two to strip.
    var guarded = line.startsWith("\"") ? "\"" + line + "\"" : line;
    return message(
        Phase.COMMAND,
        SHELL + "/Command",
        answer,
        options(options) + selector(shellId),
        "<rsp:CommandLine><rsp:Command>" + escaped(guarded) + "</rsp:Command></rsp:CommandLine>");
  }

  /** A piece of standard input, the last of which ends it. */
  Message send(String shellId, String commandId, byte[] piece, boolean last) {
    var body =
        "<rsp:Send><rsp:Stream Name=\"stdin\" CommandId=\""
            + escaped(commandId)
            + (last ? "\" End=\"true\">" : "\">")
            + Base64.getEncoder().encodeToString(piece)
            + "</rsp:Stream></rsp:Send>";
    return message(Phase.SEND, SHELL + "/Send", answer, selector(shellId), body);
  }

  /**
   * @param wait how long the PC may hold its answer back while the command prints nothing
   */
  Message receive(String shellId, String commandId, Duration wait) {
    var body =
        "<rsp:Receive><rsp:DesiredStream CommandId=\""
            + escaped(commandId)
            + "\">stdout stderr</rsp:DesiredStream></rsp:Receive>";
    return message(Phase.RECEIVE, SHELL + "/Receive", wait, selector(shellId), body);
  }

  /** Ends the command, or lets go of one that has ended ([MS-WSMV] 2.2.4.38). */
  Message terminate(String shellId, String commandId) {
    var body =
        "<rsp:Signal CommandId=\""
            + escaped(commandId)
            + "\"><rsp:Code>"
            + SHELL
            + "/signal/terminate</rsp:Code></rsp:Signal>";
    return message(Phase.SIGNAL, SHELL + "/Signal", answer, selector(shellId), body);
  }

  Message delete(String shellId) {
    return message(Phase.DELETE, TRANSFER + "Delete", answer, selector(shellId), "");
  }

  private Message message(
      Phase phase, String action, Duration timeout, String headers, String body) {
    var id = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    var xml =
        """
      <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"\
       xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing"\
       xmlns:w="http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd"\
       xmlns:p="http://schemas.microsoft.com/wbem/wsman/1/wsman.xsd"\
       xmlns:rsp="http://schemas.microsoft.com/wbem/wsman/1/windows/shell"><s:Header>\
      <a:To>%s</a:To>\
      <w:ResourceURI s:mustUnderstand="true">%s/cmd</w:ResourceURI>\
      <a:ReplyTo><a:Address s:mustUnderstand="true">\
      http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous</a:Address></a:ReplyTo>\
      <a:Action s:mustUnderstand="true">%s</a:Action>\
      <w:MaxEnvelopeSize s:mustUnderstand="true">%d</w:MaxEnvelopeSize>\
      <a:MessageID>uuid:%s</a:MessageID>\
      <w:Locale xml:lang="en-US" s:mustUnderstand="false"/>\
      <p:DataLocale xml:lang="en-US" s:mustUnderstand="false"/>\
      <w:OperationTimeout>%s</w:OperationTimeout>%s</s:Header><s:Body>%s</s:Body></s:Envelope>"""
            .formatted(escaped(to), SHELL, action, ENVELOPE_SIZE, id, iso(timeout), headers, body);
    return new Message("uuid:" + id, phase, xml);
  }

  private static String selector(String shellId) {
    return "<w:SelectorSet><w:Selector Name=\"ShellId\">"
        + escaped(shellId)
        + "</w:Selector></w:SelectorSet>";
  }

  private static String options(String options) {
    return "<w:OptionSet s:mustUnderstand=\"true\">" + options + "</w:OptionSet>";
  }

  private static String option(String name, String value) {
    return "<w:Option Name=\"" + name + "\">" + value + "</w:Option>";
  }

  /** [MS-WSMV] takes xs:duration; seconds with a fraction are what its own examples use. */
  private static String iso(Duration duration) {
    return "PT%d.%03dS".formatted(duration.toSeconds(), duration.toMillisPart());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
