package org.rollcall.lab.net;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.lab.scenario.FaultKind;
import org.rollcall.lab.scenario.PcSpec.FaultSpec;
import org.rollcall.lab.session.BadSignatureException;
import org.rollcall.lab.session.SecureSession;
import org.rollcall.lab.wsman.MalformedXmlException;
import org.rollcall.lab.wsman.ShellHost.Caller;
import org.rollcall.lab.wsman.WsmanAnswer;
import org.rollcall.lab.wsman.WsmanFault;
import org.rollcall.lab.wsman.WsmanRequest;

/** What does a PC say to one connection? Login first, then WS-Man, and what the scenario spoils. */
final class WsmanConnection extends SimpleChannelInboundHandler<FullHttpRequest> {
  private final WsmanHost host;
  private final boolean secure;
  private final ConnectionLogin login;
  private final HttpAnswers http;

  WsmanConnection(WsmanHost host, Optional<PcTls> tls) {
    this.host = host;
    secure = tls.isPresent();
    login = new ConnectionLogin(host, tls);
    http = new HttpAnswers(host);
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    host.mishaps().next("connect", "").ifPresent(_ -> Sabotage.reset(context));
    context.fireChannelActive();
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    if (!request.uri().equals("/wsman")) {
      Wire.send(context, http.empty(404));
    } else if (!request.method().equals(HttpMethod.POST)) {
      Wire.send(context, http.empty(405));
    } else {
      var mishap = host.mishaps().next("login", "");
      if (mishap.isPresent()) {
        new Sabotage(context, http, mishap.get()).insteadOfAnswer(sealing());
      } else {
        admit(context, request);
      }
    }
  }

  private void admit(ChannelHandlerContext context, FullHttpRequest request) {
    var authorization = request.headers().get(HttpHeaderNames.AUTHORIZATION);
    if (login.wantsCertificate(authorization)) {
      var shown = new ShownCertificate(context, request);
      shown.then(certificate -> admit(context, request, login.judge(certificate)));
    } else {
      admit(context, request, login.judge(authorization));
    }
  }

  private void admit(ChannelHandlerContext context, FullHttpRequest request, Verdict verdict) {
    switch (verdict) {
      case Verdict.Granted(var caller, var token) -> {
        var body = ByteBufUtil.getBytes(request.content());
        var type = Optional.ofNullable(request.headers().get(HttpHeaderNames.CONTENT_TYPE));
        if (body.length == 0) {
          Wire.send(context, withToken(http.empty(200), token));
        } else {
          serve(context, caller, token, decode(body, type.orElse("")));
        }
      }
      case Verdict.GoOn(var token) -> Wire.send(context, http.unauthorized(List.of(token)));
      case Verdict.Unknown() -> Wire.send(context, http.unauthorized(ways()));
      case Verdict.Denied() -> Wire.send(context, http.unauthorized(ways()));
      case Verdict.Locked() -> Wire.send(context, locked());
    }
  }

  private List<String> ways() {
    var ways = new ArrayList<>(host.access().offered());
    if (login.mayUseBasic()) ways.add("Basic realm=\"WSMAN\"");
    return ways;
  }

  // What the PC knows of the refusal goes into a body that nobody has to be logged in to read.
  private FullHttpResponse locked() {
    var fault = WsmanFault.ACCOUNT_LOCKED.answer("", host.computerName());
    var response = http.answer(401, HttpAnswers.SOAP, Distortion.utf8(fault.xml()));
    response.headers().add(HttpHeaderNames.WWW_AUTHENTICATE, ways());
    return response;
  }

  /** The request, or the status that refuses it. */
  private sealed interface Decoded {
    record Read(WsmanRequest request) implements Decoded {}

    record Refused(int status) implements Decoded {}
  }

  private Decoded decode(byte[] body, String type) {
    try {
      if (type.startsWith("multipart/encrypted") && login.session().isPresent()) {
        var plain = EncryptedBody.read(body, login.session().get());
        return new Decoded.Read(WsmanRequest.read(plain));
      }
      // AllowUnencrypted=false: what anybody could have read on the wire is not taken.
      if (!secure && !host.access().basicOverHttp()) return new Decoded.Refused(401);
      return new Decoded.Read(WsmanRequest.read(body));
    } catch (BadSignatureException | MalformedBodyException | MalformedXmlException _) {
      return new Decoded.Refused(400);
    }
  }

  private void serve(ChannelHandlerContext context, Caller caller, String token, Decoded decoded) {
    switch (decoded) {
      case Decoded.Refused(var status) -> {
        Wire.sendLast(context, http.empty(status));
      }
      case Decoded.Read(var request) -> {
        var operation = request.operation().map(o -> o.code()).orElse("");
        var mishap = host.mishaps().next(operation, host.lastStep());
        if (mishap.isPresent() && !Distortion.needsAnswer(mishap.get().kind())) {
          spoil(context, request, mishap.get());
        } else {
          host.shells().handle(request, caller, answer -> reply(context, answer, token, mishap));
        }
      }
    }
  }

  private void spoil(ChannelHandlerContext context, WsmanRequest request, FaultSpec mishap) {
    if (mishap.kind() == FaultKind.SHELL_QUOTA) {
      var answer = host.shells().refuse(request, WsmanFault.TOO_MANY_SHELLS);
      reply(context, answer, "", Optional.empty());
    } else {
      new Sabotage(context, http, mishap).insteadOfAnswer(sealing());
    }
  }

  private void reply(
      ChannelHandlerContext context, WsmanAnswer answer, String token, Optional<FaultSpec> mishap) {
    if (!context.channel().isActive()) return;
    var xml = mishap.map(m -> Distortion.text(m.kind(), answer.xml())).orElse(answer.xml());
    var body = Distortion.utf8(xml);
    var complete = withToken(http.soap(answer.status(), body, sealing()), token);
    if (mishap.isEmpty()) {
      Wire.send(context, complete);
    } else {
      new Sabotage(context, http, mishap.get()).spoil(complete);
    }
  }

  /** Within TLS nothing is sealed a second time. */
  private Optional<SecureSession> sealing() {
    return secure ? Optional.empty() : login.session();
  }

  private static FullHttpResponse withToken(FullHttpResponse response, String token) {
    if (!token.isEmpty()) response.headers().set(HttpHeaderNames.WWW_AUTHENTICATE, token);
    return response;
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    // A client that hangs up, or speaks no HTTP: nothing that a PC would mind.
    Wire.close(context);
  }
}
