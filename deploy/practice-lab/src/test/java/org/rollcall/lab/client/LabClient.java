package org.rollcall.lab.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/** A visit to one PC: login by NTLM, one shell, sealed from end to end. */
public final class LabClient implements AutoCloseable {
  private static final String SHELL = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell";
  private static final String TRANSFER = "http://schemas.xmlsoap.org/ws/2004/09/transfer";
  private static final String SEALED =
      "multipart/encrypted;protocol=\"application/HTTP-SPNEGO-session-encrypted\";"
          + "boundary=\"Encrypted Boundary\"";

  private final HttpLine line;
  private final ClientNtlm ntlm;
  private String shell = "";
  private int timeouts;

  public LabClient(HttpLine line, ClientNtlm ntlm) {
    this.line = line;
    this.ntlm = ntlm;
  }

  /** Logs in and opens a shell with this code page. */
  public static LabClient visit(int port, String password, int codePage) throws IOException {
    var line = new HttpLine(new Socket(InetAddress.getLoopbackAddress(), port));
    var client = new LabClient(line, new ClientNtlm("labadmin", password));
    if (client.login() != 200) throw new IOException("login refused");
    client.openShell(codePage);
    return client;
  }

  /** The HTTP status of the login's end. */
  public int login() throws IOException {
    var first = line.post(negotiate(ntlm.negotiate()), "", new byte[0]);
    var header = first.header("WWW-Authenticate").orElse("");
    if (!header.startsWith("Negotiate ")) return first.status();
    var challenge = Base64.getDecoder().decode(header.substring(10));
    return line.post(negotiate(ntlm.authenticate(challenge)), "", new byte[0]).status();
  }

  public void openShell(int codePage) throws IOException {
    var options = "<w:Option Name=\"WINRS_CODEPAGE\">" + codePage + "</w:Option>";
    var body =
        "<rsp:Shell><rsp:InputStreams>stdin</rsp:InputStreams>"
            + "<rsp:OutputStreams>stdout stderr</rsp:OutputStreams></rsp:Shell>";
    var answer = call(TRANSFER + "/Create", options, body);
    shell = group(answer, "Name=\"ShellId\">([^<]+)");
  }

  public Ran run(String command, String stdin) throws IOException {
    var options = "<w:Option Name=\"WINRS_CONSOLEMODE_STDIN\">TRUE</w:Option>";
    var escaped = command.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    var body = "<rsp:CommandLine><rsp:Command>" + escaped + "</rsp:Command></rsp:CommandLine>";
    var id = group(call(SHELL + "/Command", options, body), "CommandId>([^<]+)");
    if (!stdin.isEmpty()) send(id, stdin);
    var ran = receive(id);
    call(SHELL + "/Signal", "", "<rsp:Signal CommandId=\"" + id + "\"/>");
    return ran;
  }

  /** How often nothing had come within an operation's time limit. */
  public int timeouts() {
    return timeouts;
  }

  private void send(String id, String stdin) throws IOException {
    var text = Base64.getEncoder().encodeToString(stdin.getBytes(StandardCharsets.UTF_8));
    var stream = "<rsp:Stream Name=\"stdin\" CommandId=\"" + id + "\" End=\"true\">" + text;
    call(SHELL + "/Send", "", "<rsp:Send>" + stream + "</rsp:Stream></rsp:Send>");
  }

  private Ran receive(String id) throws IOException {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var stream = Pattern.compile("<rsp:Stream Name=\"(std...)\"[^>]*>([^<]*)<");
    while (true) {
      var body = "<rsp:Receive><rsp:DesiredStream CommandId=\"" + id + "\"/></rsp:Receive>";
      var answer = call(SHELL + "/Receive", "", body);
      if (answer.contains("Code=\"2150858793\"")) timeouts++;
      var found = stream.matcher(answer);
      while (found.find()) {
        var to = found.group(1).equals("stdout") ? out : err;
        to.writeBytes(Base64.getDecoder().decode(found.group(2)));
      }
      if (answer.contains("CommandState/Done")) {
        return new Ran(out, err, Long.parseLong(group(answer, "ExitCode>([0-9]+)")));
      }
    }
  }

  /** Sends one sealed envelope, and gives the text of the envelope that answers it. */
  public String call(String action, String options, String body) throws IOException {
    var selectors =
        shell.isEmpty()
            ? ""
            : "<w:SelectorSet><w:Selector Name=\"ShellId\">"
                + shell
                + "</w:Selector></w:SelectorSet>";
    var envelope =
        "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" xmlns:a=\"a\" xmlns:w=\"w\""
            + " xmlns:rsp=\"rsp\"><s:Header><a:Action>"
            + action
            + "</a:Action><a:MessageID>uuid:"
            + UUID.randomUUID()
            + "</a:MessageID><w:ResourceURI>"
            + SHELL
            + "/cmd</w:ResourceURI>"
            + selectors
            + "<w:OperationTimeout>PT10S</w:OperationTimeout><w:OptionSet>"
            + options
            + "</w:OptionSet></s:Header><s:Body>"
            + body
            + "</s:Body></s:Envelope>";
    return unseal(line.post("", SEALED, seal(envelope.getBytes(StandardCharsets.UTF_8))));
  }

  public byte[] seal(byte[] plain) {
    var head =
        "--Encrypted Boundary\r\n\tContent-Type: application/HTTP-SPNEGO-session-encrypted\r\n"
            + "\tOriginalContent: type=application/soap+xml;charset=UTF-8;Length="
            + plain.length
            + "\r\n--Encrypted Boundary\r\n\tContent-Type: application/octet-stream\r\n";
    var body = new ByteArrayOutputStream();
    body.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(16).array());
    body.writeBytes(ntlm.seal(plain));
    body.writeBytes("--Encrypted Boundary--\r\n".getBytes(StandardCharsets.US_ASCII));
    return body.toByteArray();
  }

  private String unseal(HttpReply reply) {
    var text = new String(reply.body(), StandardCharsets.ISO_8859_1);
    var start = text.indexOf("octet-stream\r\n") + 18;
    var end = text.lastIndexOf("--Encrypted Boundary--");
    if (start < 18) return "HTTP " + reply.status() + " " + text;
    var plain = ntlm.unseal(Arrays.copyOfRange(reply.body(), start, end));
    return new String(plain, StandardCharsets.UTF_8);
  }

  private static String negotiate(byte[] token) {
    return "Negotiate " + Base64.getEncoder().encodeToString(token);
  }

  private static String group(String text, String pattern) throws IOException {
    var matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) throw new IOException("no " + pattern + " in " + text);
    return matcher.group(1);
  }

  /** Closes the shell, unless the PC is gone, and hangs up. */
  @Override
  public void close() throws IOException {
    try (line) {
      if (!shell.isEmpty()) call(TRANSFER + "/Delete", "", "");
    } catch (IOException _) {
      shell = "";
    }
  }
}
