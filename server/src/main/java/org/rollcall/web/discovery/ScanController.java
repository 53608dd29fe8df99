package org.rollcall.web.discovery;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.discovery.range.Scan;
import org.rollcall.discovery.range.Scanning;
import org.rollcall.discovery.range.Scans;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Query;
import org.rollcall.web.problem.Problem;

/** Which PCs answer within a range of addresses? */
@Controller(ScanController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ScanController {
  static final String PATH = "/api/v1/scans";
  private static final int USUAL_PAGE = 20;
  private static final int LONGEST_PAGE = 100;

  private final Scanning scanning;
  private final Scans scans;

  ScanController(Scanning scanning, Scans scans) {
    this.scanning = scanning;
    this.scans = scans;
  }

  @Get
  @Needs(Right.READ)
  ScanView.PageView page(HttpRequest<?> request) {
    var query = new Query(request);
    var most = query.limit(USUAL_PAGE, LONGEST_PAGE);
    var page = scans.before(query.id("before"), most + 1);
    var shown = page.subList(0, Math.min(most, page.size()));
    return new ScanView.PageView(
        shown.stream().map(scan -> ScanView.of(scan, List.of())).toList(),
        page.size() > most ? shown.getLast().id() : null);
  }

  @Get("/{id}")
  @Needs(Right.READ)
  ScanView one(long id) {
    return ScanView.of(scan(id), scans.hits(id));
  }

  @Post
  @Needs(Right.ADMINISTER)
  HttpResponse<ScanView> start(Caller caller, @Nullable @Body String body) {
    var fields = org.rollcall.web.json.Body.of(body);
    var block = RangeController.block(fields);
    var perSecond =
        fields.whole("per_second", 1, Scanning.MOST_PER_SECOND, Scanning.USUAL_PER_SECOND);
    fields.done();
    var answer = scanning.start(block, perSecond, caller.name());
    var scan = answer.scan();
    if (scan == null) throw refused(answer, block.cidr());
    return HttpResponse.created(ScanView.of(scan, List.of()), URI.create(PATH + "/" + scan.id()));
  }

  private static Problem refused(Scanning.Answer answer, String block) {
    var refusal = answer.refusal();
    var code = refusal == null ? "scan_not_allowed" : refusal.code();
    return Problem.conflict(code, Map.of("value", block));
  }

  @Post("/{id}/stop")
  @Needs(Right.ADMINISTER)
  ScanView stop(Caller caller, long id) {
    var scan = scan(id);
    if (!scanning.stop(scan, caller.name())) {
      throw Problem.conflict("scan_ended", Map.of("value", Long.toString(id)));
    }
    return one(id);
  }

  private Scan scan(long id) {
    return scans.byId(id).orElseThrow(() -> Problem.unknown("scan_not_there", Long.toString(id)));
  }
}
