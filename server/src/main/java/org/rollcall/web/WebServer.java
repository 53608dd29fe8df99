package org.rollcall.web;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.Map;

/** Where is the running server to be found? Closing it stops it. */
public final class WebServer implements AutoCloseable {
  private final ApplicationContext context;
  private final EmbeddedServer server;

  private WebServer(ApplicationContext context, EmbeddedServer server) {
    this.context = context;
    this.server = server;
  }

  /** Starts on this address and port; a port of 0 takes any free one. */
  public static WebServer start(String host, int port) {
    var context =
        ApplicationContext.run(
            Map.of("micronaut.server.host", host, "micronaut.server.port", port));
    return new WebServer(context, context.getBean(EmbeddedServer.class).start());
  }

  public URI uri() {
    return server.getURI();
  }

  @Override
  public void close() {
    context.close();
  }
}
