package org.rollcall.web;

import io.micronaut.context.annotation.Context;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.time.InstantSource;
import org.rollcall.web.guard.Open;

/** Does the server run, which version, and since when? */
@Open
@Context // made at the start, whose time it tells
@Controller("/api/v1/server")
final class ServerController {
  private final ServerView view;

  ServerController(InstantSource clock) {
    view = new ServerView(Version.current(), clock.instant());
  }

  @Get
  ServerView server() {
    return view;
  }
}
