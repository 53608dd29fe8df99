package org.rollcall.transport.wsman;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.rollcall.transport.Phase;

/** The shells of a scripted PC: what was asked of them, and what they print. */
final class PcShell {
  static final String SHELL = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell";

  final Set<String> open = ConcurrentHashMap.newKeySet();
  final List<String> lines = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream stdin = new ByteArrayOutputStream();
  final List<Phase> phases = new CopyOnWriteArrayList<>();
  final Deque<String> receives = new ArrayDeque<>();
  private int made;

  static Phase phaseOf(String envelope) {
    var action = between(envelope, "<a:Action s:mustUnderstand=\"true\">", "</a:Action>");
    var name = action.substring(action.lastIndexOf('/') + 1);
    return Phase.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Each Receive is answered by the next of these; a null is the PC's "nothing yet". */
  PcShell prints(String... bodies) {
    receives.addAll(List.of(bodies));
    return this;
  }

  static String piece(String stream, byte[] bytes) {
    return "<rsp:Stream Name=\"%s\" CommandId=\"C\">%s</rsp:Stream>"
        .formatted(stream, Base64.getEncoder().encodeToString(bytes));
  }

  static String piece(String stream, String text) {
    return piece(stream, text.getBytes(StandardCharsets.UTF_8));
  }

  static String done(String exitCode) {
    return "<rsp:CommandState CommandId=\"C\" State=\"%s/CommandState/Done\"><rsp:ExitCode>%s</rsp:ExitCode></rsp:CommandState>"
        .formatted(SHELL, exitCode);
  }

  static final String NOTHING_YET = "nothing yet";

  synchronized String stdin() {
    return stdin.toString(StandardCharsets.UTF_8);
  }

  synchronized String answer(Phase phase, String request) {
    phases.add(phase);
    return switch (phase) {
      case CREATE -> {
        var id = "11111111-0000-0000-0000-%012d".formatted(++made);
        open.add(id);
        yield envelope(request, "<rsp:Shell><rsp:ShellId>" + id + "</rsp:ShellId></rsp:Shell>");
      }
      case COMMAND -> {
        lines.add(between(request, "<rsp:Command>", "</rsp:Command>"));
        yield envelope(
            request, "<rsp:CommandResponse><rsp:CommandId>C</rsp:CommandId></rsp:CommandResponse>");
      }
      case SEND -> {
        var base64 = Pattern.compile(">([^<]*)</rsp:Stream>").matcher(request);
        if (base64.find()) {
          stdin.writeBytes(Base64.getDecoder().decode(base64.group(1)));
        }
        yield envelope(request, "<rsp:SendResponse/>");
      }
      case RECEIVE -> {
        var next = receives.isEmpty() ? done("0") : receives.poll();
        yield next.equals(NOTHING_YET)
            ? fault(request, "2150858793", "w:TimedOut")
            : envelope(request, "<rsp:ReceiveResponse>" + next + "</rsp:ReceiveResponse>");
      }
      case DELETE -> {
        open.remove(between(request, "<w:Selector Name=\"ShellId\">", "</w:Selector>"));
        yield envelope(request, "");
      }
      case SIGNAL, LOOK_UP, CONNECT, TLS, LOGIN -> envelope(request, "<rsp:SignalResponse/>");
    };
  }

  static String envelope(String request, String body) {
    return envelopeTo(between(request, "<a:MessageID>", "</a:MessageID>"), body);
  }

  static String envelopeTo(String id, String body) {
    return """
        <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"
         xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing"
         xmlns:w="http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd"
         xmlns:f="http://schemas.microsoft.com/wbem/wsman/1/wsmanfault"
         xmlns:rsp="http://schemas.microsoft.com/wbem/wsman/1/windows/shell">
        <s:Header><a:RelatesTo>%s</a:RelatesTo></s:Header><s:Body>%s</s:Body></s:Envelope>"""
        .formatted(id, body);
  }

  static String fault(String request, String code, String subcode) {
    return envelope(
        request,
        """
        <s:Fault><s:Code><s:Value>s:Sender</s:Value><s:Subcode><s:Value>%s</s:Value></s:Subcode></s:Code>\
        <s:Reason><s:Text>別的語言</s:Text></s:Reason><s:Detail>\
        <f:WSManFault Code="%s"><f:Message>x</f:Message></f:WSManFault></s:Detail></s:Fault>"""
            .formatted(subcode, code));
  }

  static String between(String text, String start, String end) {
    var from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }
}
