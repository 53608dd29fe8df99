package org.rollcall.lab.net;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.rollcall.lab.scenario.FaultKind;
import org.rollcall.lab.scenario.PcSpec.FaultSpec;
import org.rollcall.lab.session.SecureSession;

/** How does an answer go wrong on its way? */
final class Sabotage {
  private static final long DRIBBLE_MILLIS = 100;

  private final ChannelHandlerContext context;
  private final HttpAnswers http;
  private final FaultSpec fault;

  Sabotage(ChannelHandlerContext context, HttpAnswers http, FaultSpec fault) {
    this.context = context;
    this.http = http;
    this.fault = fault;
  }

  /** Ends the connection without a farewell. */
  static void reset(ChannelHandlerContext context) {
    context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
    Wire.close(context);
  }

  /** What comes where an answer should be. */
  void insteadOfAnswer(Optional<SecureSession> sealing) {
    switch (fault.kind()) {
      case HANG -> {}
      case RESET -> reset(context);
      case UNAVAILABLE ->
          Wire.send(
              context,
              http.answer(503, "text/html", Distortion.utf8("<h1>Service Unavailable</h1>")));
      default -> {
        var status = fault.kind() == FaultKind.BILLION_LAUGHS ? 500 : 200;
        var text = Distortion.utf8(Distortion.insteadOf(fault.kind()));
        Wire.send(context, http.soap(status, text, sealing));
      }
    }
  }

  /** Sends a good answer badly. */
  void spoil(FullHttpResponse response) {
    switch (fault.kind()) {
      case HALF -> half(response);
      case DRIBBLE -> dribble(response);
      case BAD_SEAL -> badSeal(response);
      default -> Wire.send(context, response);
    }
  }

  private void half(FullHttpResponse response) {
    Wire.send(context, head(response));
    var content = response.content();
    Wire.sendLast(
        context, new DefaultHttpContent(content.readRetainedSlice(content.readableBytes() / 2)));
  }

  private void dribble(FullHttpResponse response) {
    Wire.send(context, head(response));
    drip(response.content());
  }

  private void drip(ByteBuf content) {
    if (!content.isReadable() || !context.channel().isActive()) return;
    Wire.send(context, new DefaultHttpContent(content.readRetainedSlice(1)));
    var _ = context.executor().schedule(() -> drip(content), DRIBBLE_MILLIS, TimeUnit.MILLISECONDS);
  }

  // The last byte before the closing boundary belongs to the sealed text.
  private void badSeal(FullHttpResponse response) {
    var content = response.content();
    var position = content.readableBytes() / 2;
    content.setByte(position, content.getByte(position) ^ 1);
    Wire.send(context, response);
  }

  private static DefaultHttpResponse head(FullHttpResponse response) {
    var head = new DefaultHttpResponse(response.protocolVersion(), response.status());
    head.headers().set(response.headers());
    return head;
  }
}
