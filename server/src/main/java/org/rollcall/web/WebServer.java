package org.rollcall.web;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.Map;

/** Where is the running server to be found? Closing it stops it, and leaves its parts open. */
public final class WebServer implements AutoCloseable {
  private final ApplicationContext context;
  private final EmbeddedServer server;

  private WebServer(ApplicationContext context, EmbeddedServer server) {
    this.context = context;
    this.server = server;
  }

  /** Starts on this address and port; a port of 0 takes any free one. */
  public static WebServer start(String host, int port, Parts parts) {
    var context =
        ApplicationContext.builder()
            .properties(Map.of("micronaut.server.host", host, "micronaut.server.port", port))
            .singletons(parts.singletons())
            .banner(false)
            .start();
    try {
      return new WebServer(context, context.getBean(EmbeddedServer.class).start());
    } catch (RuntimeException failed) {
      context.close();
      throw failed instanceof ServerStartupException ? new PortTaken(port, failed) : failed;
    }
  }

  public URI uri() {
    return server.getURI();
  }

  @Override
  public void close() {
    context.close();
  }
}
