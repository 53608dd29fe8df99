package org.rollcall.transport.look;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

/** Where is a host on the network? Asked with a limit, since name services may be silent. */
@FunctionalInterface
public interface Names {
  Optional<InetAddress> addressOf(String host, Duration patience);
}
