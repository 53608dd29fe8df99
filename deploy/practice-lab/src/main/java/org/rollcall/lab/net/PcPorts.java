package org.rollcall.lab.net;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.ChannelGroupFuture;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Supplier;

/** On which ports does a PC listen, and who is connected? Everything runs on the PC's one loop. */
public final class PcPorts {
  // Windows' MaxEnvelopeSizekb of 500, sealed and with its headers.
  private static final int LARGEST_REQUEST = 600 << 10;

  private final EventLoop loop;
  private final WsmanHost host;
  private final Supplier<PcTls> tls;
  private final ChannelGroup open;

  public PcPorts(EventLoop loop, WsmanHost host, Supplier<PcTls> tls) {
    this.loop = loop;
    this.host = host;
    this.tls = tls;
    open = new DefaultChannelGroup(loop);
  }

  /** Begins to listen on this port, 0 for any; its number is known when the future is done. */
  public ChannelFuture listen(int port, boolean secure) {
    var bootstrap =
        new ServerBootstrap()
            .group(loop, loop)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(new Accept(secure));
    var bound = bootstrap.bind("127.0.0.1", port);
    open.add(bound.channel());
    return bound;
  }

  /** Listens on this port, 0 for any, and gives its number; not to be called on the loop. */
  public int listenNow(int port, boolean secure) {
    var channel = listen(port, secure).syncUninterruptibly().channel();
    return ((InetSocketAddress) channel.localAddress()).getPort();
  }

  /** Stops listening and ends every connection. */
  public ChannelGroupFuture shut() {
    return open.close();
  }

  private final class Accept extends ChannelInitializer<SocketChannel> {
    private final boolean secure;

    Accept(boolean secure) {
      this.secure = secure;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
      open.add(channel);
      var channelTls = secure ? Optional.of(tls.get()) : Optional.<PcTls>empty();
      if (secure) channel.pipeline().addLast(tls.get().context().newHandler(channel.alloc()));
      channel
          .pipeline()
          .addLast(new HttpServerCodec())
          .addLast(new HttpObjectAggregator(LARGEST_REQUEST))
          .addLast(new WsmanConnection(host, channelTls));
    }
  }
}
