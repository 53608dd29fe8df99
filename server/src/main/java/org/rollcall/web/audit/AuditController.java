package org.rollcall.web.audit;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.rollcall.access.Right;
import org.rollcall.audit.Deeds;
import org.rollcall.audit.Keeper;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Query;

/** Who did what, and is the record of it whole? */
@Controller(AuditController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {
  static final String PATH = "/api/v1/audit";
  private static final int USUAL_PAGE = 100;
  private static final int LONGEST_PAGE = 1_000;

  private final Deeds deeds;
  private final Keeper keeper;

  AuditController(Deeds deeds, Keeper keeper) {
    this.deeds = deeds;
    this.keeper = keeper;
  }

  @Get
  @Needs(Right.AUDIT)
  DeedView.PageView page(HttpRequest<?> request) {
    var query = new Query(request);
    var most = query.limit(USUAL_PAGE, LONGEST_PAGE);
    var page = deeds.page(AskedDeeds.filter(query), query.id("before"), most + 1);
    var more = page.size() > most;
    var shown = more ? page.subList(0, most) : page;
    return new DeedView.PageView(
        shown.stream().map(DeedView::of).toList(), more ? shown.getLast().id() : null);
  }

  /** Goes through all of it, which takes a second for every hundred thousand entries. */
  @Get("/verification")
  @Needs(Right.AUDIT)
  VerificationView verification() {
    return VerificationView.of(keeper.verify());
  }
}
