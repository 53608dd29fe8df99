package org.rollcall.cli;

import java.io.Serial;
import java.net.URI;

/** Which server did not answer, or not as Rollcall does? */
final class ServerAway extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient URI server;

  ServerAway(URI server, Throwable cause) {
    super("no answer from " + server, cause);
    this.server = server;
  }

  URI server() {
    return server;
  }
}
