package org.rollcall.web.site;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.run.Nodes;
import org.rollcall.run.Site;
import org.rollcall.store.Transactions;
import org.rollcall.web.RunsEngine;
import org.rollcall.web.guard.Needs;

/** What do all runs share? */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SiteController {
  private final Transactions transactions;
  private final Audit audit;
  private final InstantSource clock;
  private final Site site;
  private final Nodes nodes;
  private final RunsEngine engine;

  SiteController(
      Transactions transactions,
      Audit audit,
      InstantSource clock,
      Site site,
      Nodes nodes,
      RunsEngine engine) {
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
    this.site = site;
    this.nodes = nodes;
    this.engine = engine;
  }

  @Get("/nodes")
  @Needs(Right.READ)
  NodeView.ListView nodes() {
    return new NodeView.ListView(nodes.all().stream().map(NodeView::of).toList());
  }

  @Get("/site")
  @Needs(Right.READ)
  SiteView site() {
    return SiteView.of(site.limits());
  }

  /** Sets what is said, and leaves the rest as it is. */
  @Put("/site")
  @Needs(Right.ADMINISTER)
  SiteView limit(Caller caller, @Nullable @Body String body) {
    var fields = org.rollcall.web.json.Body.of(body);
    var known = site.limits();
    var limits =
        new Site.Limits(
            fields.whole("at_once", 1, Site.Limits.MOST, known.atOnce()),
            fields.whole("per_room", 1, Site.Limits.MOST, known.perRoom()));
    fields.done();
    limit(limits, caller.name());
    engine.nudge();
    return SiteView.of(site.limits());
  }

  private void limit(Site.Limits limits, String by) {
    var details =
        Map.of(
            "at_once", Integer.toString(limits.atOnce()),
            "per_room", Integer.toString(limits.perRoom()));
    transactions.together(
        () -> {
          site.limit(limits);
          audit.record(new Deed(by, "site_changed", "site", details, clock.instant()));
          return true;
        });
  }
}
