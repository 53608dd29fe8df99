package org.rollcall.lab.net;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;

/** How is something sent that nobody waits for? Who has hung up by then is nobody's loss. */
final class Wire {
  private Wire() {}

  static void send(ChannelHandlerContext context, Object message) {
    var _ = context.writeAndFlush(message);
  }

  static void sendLast(ChannelHandlerContext context, Object message) {
    var _ = context.writeAndFlush(message).addListener(ChannelFutureListener.CLOSE);
  }

  static void close(ChannelHandlerContext context) {
    var _ = context.close();
  }
}
