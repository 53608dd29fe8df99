package org.rollcall.transport.overthere;

import com.xebialabs.overthere.spi.AddressPortMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.function.Consumer;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Phase;
import org.rollcall.transport.wsman.Deadline;

/**
 * By which socket is a PC reached? It is connected here, to the first of the name's addresses that
 * answers, and can be cut from another thread at any moment.
 */
final class SshRoute extends SocketFactory implements AddressPortMapper {
  private final Endpoint endpoint;
  private final Around around;
  private final Deadline opening;
  private final Consumer<Phase> reached;
  private volatile @Nullable Socket socket;
  private volatile boolean stands;
  private volatile boolean cut;
  private volatile boolean known;

  SshRoute(Endpoint endpoint, Around around, Deadline opening, Consumer<Phase> reached) {
    this.endpoint = endpoint;
    this.around = around;
    this.opening = opening;
    this.reached = reached;
  }

  /** Whether somebody took the call. */
  boolean stands() {
    return stands;
  }

  /** From here on the other end is the one that we mean, and may say as much as it likes. */
  void known() {
    known = true;
  }

  void cut() {
    cut = true;
    close(socket);
  }

  @Override
  public Socket createSocket() throws IOException {
    reached.accept(Phase.LOOK_UP);
    var connect = around.limits().connect();
    var addresses = around.names().addressesOf(endpoint.host(), opening.orIn(connect));
    reached.accept(Phase.CONNECT);
    var failure = new IOException("no address");
    for (var address : addresses) {
      try {
        return connected(address, (int) connect.toMillis());
      } catch (IOException e) {
        failure = e;
      }
    }
    throw failure;
  }

  private Socket connected(InetAddress address, int millis) throws IOException {
    var made = new Wary();
    socket = made;
    // The strike may have come between the question and the assignment.
    if (cut) throw new SocketException("closed");
    try {
      made.connect(new InetSocketAddress(address, endpoint.port()), millis);
      made.setTcpNoDelay(true);
      stands = true;
      return made;
    } catch (IOException e) {
      close(made);
      throw e;
    }
  }

  private static void close(@Nullable Socket socket) {
    try {
      if (socket != null) socket.close();
    } catch (IOException _) {
      // It is gone, which is all that was wanted.
    }
  }

  /**
   * Reads little from a stranger: sshj would read greetings for ever, and each time all of them.
   */
  private final class Wary extends Socket {
    @Override
    public InputStream getInputStream() throws IOException {
      return new Greetings(super.getInputStream(), () -> known);
    }
  }

  @Override
  public InetSocketAddress map(InetSocketAddress address) {
    return address;
  }

  @Override
  public SocketFactory socketFactory() {
    return this;
  }

  @Override
  public void close() {
    cut();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw elsewhere();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
    throw elsewhere();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw elsewhere();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
    throw elsewhere();
  }

  private static UnsupportedOperationException elsewhere() {
    return new UnsupportedOperationException("this route leads to one PC");
  }
}
