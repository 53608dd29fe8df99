package org.rollcall.web;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.rollcall.access.people.FirstAdministrator;
import org.rollcall.event.Feed;
import org.rollcall.store.Sweeps;
import org.rollcall.web.exposure.Exposure;

/** Where is the running server to be found? Closing it stops it, and leaves its parts open. */
public final class WebServer implements AutoCloseable {
  private final ApplicationContext context;
  private final EmbeddedServer server;

  private WebServer(ApplicationContext context, EmbeddedServer server) {
    this.context = context;
    this.server = server;
  }

  /** Starts to listen, by the names and with the certificate that the exposure tells. */
  public static WebServer start(Exposure exposure, Parts parts) {
    var context =
        ApplicationContext.builder()
            .properties(exposure.properties())
            .singletons(parts.singletons())
            .singletons(exposure)
            .banner(false)
            .start();
    try {
      return new WebServer(context, context.getBean(EmbeddedServer.class).start());
    } catch (RuntimeException failed) {
      context.close();
      throw failed instanceof ServerStartupException
          ? new PortTaken(exposure.port(), failed)
          : failed;
    }
  }

  public URI uri() {
    return server.getURI();
  }

  public FirstAdministrator firstAdministrator() {
    return context.getBean(FirstAdministrator.class);
  }

  /** A part of what answers: for tests that look at all of its endpoints. */
  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Every method and path that something answers to. */
  Stream<String> routes() {
    return context
        .getBean(Router.class)
        .uriRoutes()
        .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
        .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString());
  }

  /** What its parts do again and again, each time on one node only. */
  public List<Sweeps.Sweep> sweeps() {
    return List.copyOf(context.getBeansOfType(Sweeps.Sweep.class));
  }

  @Override
  public void close() {
    // First, so that those who watch are told to come again instead of being waited for.
    context.getBean(Feed.class).close();
    context.close();
  }
}
