package org.rollcall.web.site;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;
import org.rollcall.run.Nodes;
import org.rollcall.run.Site;
import org.rollcall.web.RunsEngine;

/** What do all runs share? */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SiteController {
  private final Site site;
  private final Nodes nodes;
  private final RunsEngine engine;

  SiteController(Site site, Nodes nodes, RunsEngine engine) {
    this.site = site;
    this.nodes = nodes;
    this.engine = engine;
  }

  @Get("/nodes")
  NodeView.ListView nodes() {
    return new NodeView.ListView(nodes.all().stream().map(NodeView::of).toList());
  }

  @Get("/site")
  SiteView site() {
    return SiteView.of(site.limits());
  }

  /** Sets what is said, and leaves the rest as it is. */
  @Put("/site")
  SiteView limit(@Nullable @Body String body) {
    var fields = org.rollcall.web.json.Body.of(body);
    var known = site.limits();
    var limits =
        new Site.Limits(
            fields.whole("at_once", 1, Site.Limits.MOST, known.atOnce()),
            fields.whole("per_room", 1, Site.Limits.MOST, known.perRoom()));
    fields.done();
    site.limit(limits);
    engine.nudge();
    return SiteView.of(site.limits());
  }
}
