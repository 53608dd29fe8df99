package org.rollcall.lab.net;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.rollcall.lab.session.SecureSession;

/** How do http.sys and WinRM word their HTTP answers? */
final class HttpAnswers {
  static final String SOAP = "application/soap+xml;charset=UTF-8";

  private final WsmanHost host;

  HttpAnswers(WsmanHost host) {
    this.host = host;
  }

  /** An answer with the headers that every one has: the server's name and the PC's own time. */
  FullHttpResponse answer(int status, String type, byte[] body) {
    // http.sys gives a reason phrase no more.
    var response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, new HttpResponseStatus(status, ""), Unpooled.wrappedBuffer(body));
    var headers = response.headers();
    if (!type.isEmpty()) headers.set(HttpHeaderNames.CONTENT_TYPE, type);
    headers.set(HttpHeaderNames.SERVER, "Microsoft-HTTPAPI/2.0");
    headers.set(
        HttpHeaderNames.DATE,
        DateTimeFormatter.RFC_1123_DATE_TIME.format(host.clock().atOffset(ZoneOffset.UTC)));
    headers.set(HttpHeaderNames.CONTENT_LENGTH, body.length);
    return response;
  }

  /** A SOAP envelope, sealed where there is a session that seals. */
  FullHttpResponse soap(int status, byte[] envelope, Optional<SecureSession> sealing) {
    return sealing.isPresent()
        ? answer(
            status,
            EncryptedBody.contentType(sealing.get()),
            EncryptedBody.write(envelope, sealing.get()))
        : answer(status, SOAP, envelope);
  }

  FullHttpResponse empty(int status) {
    return answer(status, "", new byte[0]);
  }

  /** A 401 that names the ways to log in. */
  FullHttpResponse unauthorized(List<String> ways) {
    var response = empty(401);
    response.headers().add(HttpHeaderNames.WWW_AUTHENTICATE, ways);
    return response;
  }
}
