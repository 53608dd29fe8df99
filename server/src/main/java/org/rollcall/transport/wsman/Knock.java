package org.rollcall.transport.wsman;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Endpoint;
import org.rollcall.transport.Fault;
import org.rollcall.transport.Phase;

/** Is anybody there? A connection is opened and closed without a word. */
final class Knock {
  private final Endpoint endpoint;
  private final NameLookup names;

  Knock(Endpoint endpoint, NameLookup names) {
    this.endpoint = endpoint;
    this.names = names;
  }

  /** Why nothing answers there; empty if something does. */
  Optional<Fault> obstacle(Duration connect) {
    var line = new Line(names, null);
    var deadline = Deadline.in(connect);
    line.until(deadline);
    var watch = deadline.watch(line::cut);
    try {
      return Optional.ofNullable(knock(line, line.resolve(endpoint.host())))
          .map(e -> FaultOf.network(e, Phase.CONNECT));
    } catch (IOException e) {
      return Optional.of(FaultOf.network(e, Phase.LOOK_UP));
    } finally {
      watch.cancel(false);
    }
  }

  /** Why the last of the addresses did not answer; null as soon as one does. */
  private @Nullable IOException knock(Line line, InetAddress[] addresses) {
    IOException failure = new SocketException("no address");
    for (var address : addresses) {
      try (var socket = line.create(null)) {
        socket.connect(new InetSocketAddress(address, endpoint.port()), 0);
        return null;
      } catch (IOException e) {
        if (line.opening() == null) return null;
        failure = e;
      }
    }
    return failure;
  }
}
