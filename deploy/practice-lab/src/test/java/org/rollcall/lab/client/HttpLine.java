package org.rollcall.lab.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;

/** One connection to a PC, and HTTP over it as plain as it gets. */
public final class HttpLine implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;

  public HttpLine(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(20_000);
    in = new BufferedInputStream(socket.getInputStream());
  }

  public static HttpLine to(int port) throws IOException {
    return new HttpLine(new Socket(InetAddress.getLoopbackAddress(), port));
  }

  /** How many milliseconds an answer may take. */
  public void patience(int millis) throws IOException {
    socket.setSoTimeout(millis);
  }

  public HttpReply post(String authorization, String type, byte[] body) throws IOException {
    var head = new StringBuilder("POST /wsman HTTP/1.1\r\nHost: pc\r\n");
    if (!authorization.isEmpty())
      head.append("Authorization: ").append(authorization).append("\r\n");
    if (!type.isEmpty()) head.append("Content-Type: ").append(type).append("\r\n");
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    var message = new ByteArrayOutputStream();
    message.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    message.writeBytes(body);
    socket.getOutputStream().write(message.toByteArray());
    return read();
  }

  private HttpReply read() throws IOException {
    var status = Integer.parseInt(line().split(" ", -1)[1]);
    var headers = new ArrayList<String>();
    var length = 0;
    for (var header = line(); !header.isEmpty(); header = line()) {
      headers.add(header);
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    var body = in.readNBytes(length);
    if (body.length < length) throw new IOException("only half an answer");
    return new HttpReply(status, headers, body);
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) throw new IOException("the connection ended");
      if (c != '\r') line.write(c);
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
