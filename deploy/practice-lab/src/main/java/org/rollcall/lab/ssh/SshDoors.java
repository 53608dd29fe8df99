package org.rollcall.lab.ssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.io.IoAcceptor;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.jspecify.annotations.Nullable;

/** At which PC's SSH server did somebody knock? One server stands behind the doors of all. */
public final class SshDoors implements AutoCloseable {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  // A command that prints nothing for hours is no reason to hang up.
  private static final Duration IDLE = Duration.ofHours(12);

  private final ConcurrentMap<Integer, SshHost> hosts = new ConcurrentHashMap<>();
  private final Server server = new Server();

  private SshDoors() {}

  public static SshDoors open(SshSettings settings) throws IOException {
    var doors = new SshDoors();
    doors.furnish(settings);
    doors.server.start();
    // The first address was only there because a server does not start without one.
    doors.server.acceptor().unbind();
    return doors;
  }

  /** The door of this PC, shut as yet. */
  public SshDoor doorOf(SshHost host) {
    return new SshDoor(this, host);
  }

  private void furnish(SshSettings settings) {
    ServerBuilder.builder().factory(() -> server).build();
    server.setHost(HERE.getHostAddress());
    server.setPort(0);
    server.setNioWorkers(2);
    CoreModuleProperties.IDLE_TIMEOUT.set(server, IDLE);
    CoreModuleProperties.TCP_NODELAY.set(server, true);
    var logins = new SshLogins(this, settings.authorizedKeys());
    server.setKeyPairProvider(
        session -> List.of(HostKeyOf.seed(at(session.getLocalAddress()).hostKeySeed())));
    server.setPasswordAuthenticator(logins);
    server.setPublickeyAuthenticator(logins);
    server.setCommandFactory(
        (channel, line) -> new SshLine(hostOf(channel.getSession()), settings.shell(), line));
    server.setChannelFactories(
        List.of(
            new ChannelSessionFactory() {
              @Override
              public Channel createChannel(Session session) {
                return new SshChannel(hostOf(session));
              }
            }));
    server.addSessionListener(
        new SessionListener() {
          @Override
          public void sessionEstablished(Session session) {
            hostOf(session).mishap("connect").ifPresent(m -> SshTrouble.of(m).strike(session));
          }
        });
  }

  SshHost hostOf(Session session) {
    return at(session.getLocalAddress());
  }

  private SshHost at(SocketAddress address) {
    return Objects.requireNonNull(hosts.get(portOf(address)), "a door of nobody's");
  }

  private static int portOf(SocketAddress address) {
    return ((InetSocketAddress) address).getPort();
  }

  synchronized int listen(SshHost host, int wanted) throws IOException {
    if (wanted != 0) hosts.put(wanted, host);
    var before = new HashSet<>(server.acceptor().getBoundAddresses());
    server.acceptor().bind(new InetSocketAddress(HERE, wanted));
    var after = new HashSet<>(server.acceptor().getBoundAddresses());
    after.removeAll(before);
    var port = portOf(after.iterator().next());
    hosts.put(port, host);
    return port;
  }

  synchronized void shut(int port) {
    server.acceptor().unbind(new InetSocketAddress(HERE, port));
    for (var session : server.getActiveSessions()) {
      if (portOf(session.getLocalAddress()) == port) session.close(true);
    }
  }

  int sessionsAt(int port) {
    var open = 0;
    for (AbstractSession session : server.getActiveSessions()) {
      if (session.isOpen() && portOf(session.getLocalAddress()) == port) open++;
    }
    return open;
  }

  @Override
  public void close() {
    try {
      server.stop(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps what listens, which can listen at more addresses later. */
  private static final class Server extends SshServer {
    private @Nullable IoAcceptor made;

    @Override
    protected IoAcceptor createAcceptor() {
      made = super.createAcceptor();
      return made;
    }

    IoAcceptor acceptor() {
      return Objects.requireNonNull(made, "not started");
    }
  }
}
