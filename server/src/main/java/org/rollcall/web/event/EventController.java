package org.rollcall.web.event;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.rollcall.access.Right;
import org.rollcall.event.Cursor;
import org.rollcall.event.Feed;
import org.rollcall.event.Interest;
import org.rollcall.event.Kind;
import org.rollcall.event.Watcher;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Query;
import org.rollcall.web.problem.Problem;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** What changes, as it changes? */
@Controller("/api/v1/events")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EventController {
  private static final String LAST = "Last-Event-ID";

  private final Feed feed;
  private final ExecutorService threads;

  EventController(Feed feed, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    this.feed = feed;
    this.threads = threads;
  }

  @Get
  @Needs(Right.READ)
  @Produces(MediaType.TEXT_EVENT_STREAM)
  HttpResponse<Flux<byte[]>> events(HttpRequest<?> request) {
    var query = new Query(request);
    var interest = new Interest(query.id("run"), query.codes("kinds", Kind.CODES));
    var watcher =
        feed.admit(interest, lastOf(request, query))
            .orElseThrow(() -> tooMany(feed.mostWatchers()));
    return HttpResponse.ok(stream(watcher))
        .contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
        // A proxy that collects answers would hold them back.
        .header("X-Accel-Buffering", "no");
  }

  /** What we cannot read was given out by a store that is no longer: the client starts anew. */
  private static Optional<Cursor> lastOf(HttpRequest<?> request, Query query) {
    var header = request.getHeaders().get(LAST);
    var last = header == null ? query.text("last_event_id") : header;
    return last == null || last.isBlank()
        ? Optional.empty()
        : Optional.of(Cursor.parse(last.strip()).orElse(Cursor.at(Long.MAX_VALUE)));
  }

  private static Problem tooMany(int most) {
    var values = Map.of("most", Integer.toString(most));
    return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "events_too_many", null, values);
  }

  /** Each client on a thread of its own, which waits for news whenever the client wants some. */
  private Flux<byte[]> stream(Watcher watcher) {
    var news = Flux.generate(() -> new Telling(watcher), Telling::next, _ -> watcher.close());
    return Flux.concat(Flux.just(EventText.BEGINNING), news)
        .subscribeOn(Schedulers.fromExecutorService(threads))
        .doOnCancel(watcher::close);
  }
}
