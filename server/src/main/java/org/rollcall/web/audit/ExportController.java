package org.rollcall.web.audit;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import org.rollcall.access.Right;
import org.rollcall.audit.Deeds;
import org.rollcall.audit.KeptDeed;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Query;
import org.rollcall.web.problem.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Schedulers;

/** The record as a file, page by page: it may be far larger than the memory. */
@Controller(AuditController.PATH + "/export")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExportController {
  private static final int AT_ONCE = 500;

  private final Deeds deeds;
  private final ExecutorService threads;

  ExportController(Deeds deeds, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    this.deeds = deeds;
    this.threads = threads;
  }

  @Get
  @Needs(Right.AUDIT)
  HttpResponse<Flux<byte[]>> export(HttpRequest<?> request) {
    var query = new Query(request);
    var filter = AskedDeeds.filter(query);
    var asked = Objects.requireNonNullElse(query.text("format"), DeedForm.CSV.code());
    var form =
        DeedForm.ofCode(asked)
            .orElseThrow(() -> Problem.field("format", "code_unknown", Map.of("value", asked)));
    return HttpResponse.ok(pages(filter, form))
        .header(HttpHeaders.CONTENT_TYPE, form.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit." + form.code() + "\"");
  }

  private Flux<byte[]> pages(Deeds.Filter filter, DeedForm form) {
    Flux<byte[]> rows = Flux.generate(() -> 0L, (after, sink) -> next(filter, form, after, sink));
    return Flux.concat(Flux.just(form.heading()), rows)
        .subscribeOn(Schedulers.fromExecutorService(threads));
  }

  private long next(Deeds.Filter filter, DeedForm form, long after, SynchronousSink<byte[]> sink) {
    List<KeptDeed> page = deeds.after(filter, after, AT_ONCE);
    if (page.isEmpty()) {
      sink.complete();
      return after;
    }
    sink.next(form.rows(page));
    return page.getLast().id();
  }
}
