package org.rollcall.web.compliance;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.compliance.report.Form;
import org.rollcall.compliance.report.MadeReports;
import org.rollcall.compliance.report.ReportKind;
import org.rollcall.compliance.report.ReportMaking;
import org.rollcall.compliance.report.ReportOrder;
import org.rollcall.compliance.report.Words;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.inventory.AskedSelector;
import org.rollcall.web.json.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Schedulers;

/** How does the fleet stand, or how did it on any day: to be looked at, or as a file to keep? */
@Controller("/api/v1/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReportsController {
  private static final int USUAL_ROWS = 200;
  private static final int MOST_ROWS = 2_000;
  private static final int USUAL_PAGE = 50;
  private static final int MOST_PAGE = 200;
  private static final int AT_ONCE = 1 << 16;

  private final ReportMaking making;
  private final MadeReports made;
  private final AskedReport asked;
  private final AskedSelector selector;
  private final ExecutorService threads;

  ReportsController(
      ReportMaking making,
      MadeReports made,
      AskedReport asked,
      AskedSelector selector,
      @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    this.threads = threads;
    this.selector = selector;
    this.making = making;
    this.made = made;
    this.asked = asked;
  }

  @Get("/kinds")
  @Needs(Right.READ)
  MadeReportView.KindsView kinds(HttpRequest<?> request) {
    var words = new Words(language(request), selector.here().zone());
    return new MadeReportView.KindsView(
        Arrays.stream(ReportKind.values())
            .map(
                kind ->
                    new MadeReportView.KindView(
                        kind.code(), words.title(kind), words.counted(kind), kind.hasBeginning()))
            .toList(),
        Arrays.stream(Form.values()).map(Form::code).toList(),
        Arrays.stream(ReportOrder.By.values()).map(ReportOrder.By::code).toList());
  }

  @Get
  @Needs(Right.READ)
  MadeReportView.PageView list(HttpRequest<?> request) {
    var query = new Query(request);
    var most = query.limit(USUAL_PAGE, MOST_PAGE);
    var page = made.page(query.id("before"), most);
    var next = page.size() < most ? null : page.getLast().id();
    return new MadeReportView.PageView(page.stream().map(MadeReportView::of).toList(), next);
  }

  /**
   * To be looked at: its first rows, its chart, and how many rows there are. Nothing is recorded.
   */
  @Get("/view")
  @Needs(Right.READ)
  HttpResponse<byte[]> view(HttpRequest<?> request, Caller caller) {
    var most = new Query(request).limit(USUAL_ROWS, MOST_ROWS);
    var body =
        asked.with(
            request,
            order -> {
              var out = new ByteArrayOutputStream();
              making.show(order, wish(Form.JSON, request, caller), most, out);
              return out.toByteArray();
            });
    return HttpResponse.ok(body).contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  /** As a file; that it was made is recorded with the checksum of what is in it. */
  @Get("/file")
  @Needs(Right.READ)
  HttpResponse<Flux<byte[]>> file(HttpRequest<?> request, Caller caller) {
    var form = form(request);
    return asked.with(request, order -> file(order, wish(form, request, caller)));
  }

  private HttpResponse<Flux<byte[]>> file(ReportOrder order, ReportMaking.Wish wish) {
    Path file = null;
    try {
      file = Files.createTempFile("rollcall-report-", "." + wish.form().code());
      var report = making.make(order, wish, file);
      return HttpResponse.ok(sent(file))
          .header(HttpHeaders.CONTENT_TYPE, wish.form().mediaType())
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              "attachment; filename=\"" + order.fileName(wish.form()) + "\"")
          .header("X-Report-Id", Long.toString(report.id()))
          .header("X-Report-Sha256", report.sha256());
    } catch (IOException failed) {
      forget(file);
      throw new UncheckedIOException(failed);
    } catch (RuntimeException failed) {
      forget(file);
      throw failed;
    }
  }

  /** Gone from the disk once it was sent, or the client went away. */
  private Flux<byte[]> sent(Path file) {
    Flux<byte[]> parts =
        Flux.using(
            () -> Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE),
            in -> Flux.<byte[]>generate(sink -> next(in, sink)),
            ReportsController::close);
    return parts.subscribeOn(Schedulers.fromExecutorService(threads));
  }

  private static void next(InputStream in, SynchronousSink<byte[]> sink) {
    try {
      var part = in.readNBytes(AT_ONCE);
      if (part.length == 0) sink.complete();
      else sink.next(part);
    } catch (IOException failed) {
      sink.error(failed);
    }
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void forget(@Nullable Path file) {
    try {
      if (file != null) Files.deleteIfExists(file);
    } catch (IOException _) {
      // Then it stays with the other temporary files of the machine.
    }
  }

  private static Form form(HttpRequest<?> request) {
    var named = AskedReport.code(new Query(request), "format", Form::ofCode);
    if (named != null) return named;
    return Optional.ofNullable(request.getHeaders().get(HttpHeaders.ACCEPT))
        .flatMap(Form::ofMediaTypes)
        .orElse(Form.CSV);
  }

  private static ReportMaking.Wish wish(Form form, HttpRequest<?> request, Caller caller) {
    return new ReportMaking.Wish(form, language(request), caller.name());
  }

  private static Language language(HttpRequest<?> request) {
    var wanted = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE);
    return wanted == null ? Language.ZH_TW : Language.of(wanted.replaceFirst("[,;].*", ""));
  }
}
