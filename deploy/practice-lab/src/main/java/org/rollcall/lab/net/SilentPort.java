package org.rollcall.lab.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** How does a PC look that neither accepts nor refuses? A listener whose queue is full. */
public final class SilentPort implements AutoCloseable {
  private static final int MOST_QUEUED = 8;
  private static final long CONNECTS_WITHIN_MILLIS = 150;

  private final ServerSocket listener;
  private final List<SocketChannel> queued = new ArrayList<>();

  public SilentPort(int port) throws IOException {
    listener = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    var full = false;
    for (int i = 0; i < MOST_QUEUED && !full; i++) full = !fill();
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** Whether there was still room for this connection. */
  private boolean fill() throws IOException {
    var channel = SocketChannel.open();
    queued.add(channel);
    channel.configureBlocking(false);
    if (channel.connect(new InetSocketAddress(listener.getInetAddress(), port()))) return true;
    try (var selector = Selector.open()) {
      channel.register(selector, SelectionKey.OP_CONNECT);
      return selector.select(CONNECTS_WITHIN_MILLIS) > 0 && channel.finishConnect();
    }
  }

  @Override
  public void close() throws IOException {
    for (var channel : queued) channel.close();
    listener.close();
  }
}
