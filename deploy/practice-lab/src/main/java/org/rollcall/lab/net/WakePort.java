package org.rollcall.lab.net;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import io.netty.channel.socket.nio.NioDatagramChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** For whom are the magic packets that come in? On loopback alone; what is none is passed over. */
public final class WakePort implements AutoCloseable {
  /** Six bytes FF, then the address sixteen times, wherever in the packet. */
  private static final Pattern MAGIC = Pattern.compile("FFFFFFFFFFFF([0-9A-F]{12})\\1{15}");

  private static final int LONGEST = 1024;

  private final Channel channel;

  private WakePort(Channel channel) {
    this.channel = channel;
  }

  /** Tells who is called, by twelve hexadecimal digits in capitals. */
  public static WakePort listen(EventLoopGroup loops, int port, Consumer<String> heard) {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    var bootstrap =
        new Bootstrap().group(loops).channel(NioDatagramChannel.class).handler(new Ear(heard));
    return new WakePort(bootstrap.bind(address).syncUninterruptibly().channel());
  }

  public int port() {
    return ((InetSocketAddress) channel.localAddress()).getPort();
  }

  @Override
  public void close() {
    channel.close().syncUninterruptibly();
  }

  private static Optional<String> called(String hex) {
    var magic = MAGIC.matcher(hex);
    for (int at = 0; magic.find(at); at = magic.start() + 1) {
      if (magic.start() % 2 == 0) return Optional.of(magic.group(1));
    }
    return Optional.empty();
  }

  private static final class Ear extends SimpleChannelInboundHandler<DatagramPacket> {
    private final Consumer<String> heard;

    Ear(Consumer<String> heard) {
      this.heard = heard;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
      var content = packet.content();
      var length = Math.min(content.readableBytes(), LONGEST);
      var hex = ByteBufUtil.hexDump(content, content.readerIndex(), length);
      called(hex.toUpperCase(Locale.ROOT)).ifPresent(heard);
    }
  }
}
