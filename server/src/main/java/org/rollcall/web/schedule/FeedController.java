package org.rollcall.web.schedule;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.access.SecretToken;
import org.rollcall.activation.catalogue.Language;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.schedule.FeedFile;
import org.rollcall.schedule.Feeds;
import org.rollcall.schedule.Forecast;
import org.rollcall.schedule.followup.FollowUps;
import org.rollcall.store.Transactions;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.guard.Open;
import org.rollcall.web.json.Query;
import org.rollcall.web.problem.Problem;

/** What will happen, for calendar programs, which know nothing but a secret link? */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FeedController {
  private static final Duration AHEAD = Duration.ofDays(90);
  private static final int LONGEST_NAME = 100;

  private final Feeds feeds;
  private final Forecast forecast;
  private final FollowUps followUps;
  private final Transactions transactions;
  private final Audit audit;
  private final InstantSource clock;

  FeedController(
      Feeds feeds,
      Forecast forecast,
      FollowUps followUps,
      Transactions transactions,
      Audit audit,
      InstantSource clock) {
    this.feeds = feeds;
    this.forecast = forecast;
    this.followUps = followUps;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A link.
   *
   * @param path what to read it under; told once, when it is made
   */
  @Serdeable(naming = SnakeCaseStrategy.class)
  record FeedView(
      long id, String name, String language, String madeBy, Instant madeAt, @Nullable String path) {
    static FeedView of(Feeds.Feed feed, @Nullable String path) {
      return new FeedView(
          feed.id(), feed.name(), feed.language().tag(), feed.by(), feed.at(), path);
    }

    /** All of them. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ListView(List<FeedView> feeds) {}
  }

  @Open
  @Get("/calendar.ics")
  @Produces("text/calendar;charset=utf-8")
  HttpResponse<String> file(HttpRequest<?> request) {
    var key = new Query(request).text("key");
    var feed =
        Optional.ofNullable(key)
            .filter(text -> text.length() <= 200)
            .flatMap(text -> feeds.byDigest(new SecretToken(text).digest()))
            .orElseThrow(() -> Problem.unknown("feed_not_there", ""));
    var now = clock.instant();
    var sentences = Sentences.of(feed.language(), "notices");
    var coming = forecast.until(now, now.plus(AHEAD), false);
    return HttpResponse.ok(new FeedFile(sentences, now).write(coming, followUps.open()))
        .header("Cache-Control", "no-store");
  }

  @Get("/notifications/feeds")
  @Needs(Right.ADMINISTER)
  FeedView.ListView list() {
    return new FeedView.ListView(
        feeds.all().stream().map(feed -> FeedView.of(feed, null)).toList());
  }

  @Post("/notifications/feeds")
  @Needs(Right.ADMINISTER)
  HttpResponse<FeedView> add(Caller caller, @Nullable @Body String body) {
    var fields = org.rollcall.web.json.Body.of(body);
    var name = fields.required("name", LONGEST_NAME).strip();
    var language = fields.text("language", 10);
    fields.done();
    var secret = SecretToken.fresh("rcf_");
    var asked =
        new Feeds.Feed(
            0,
            name,
            Language.of(Objects.requireNonNullElse(language, Language.ZH_TW.tag())),
            caller.name(),
            clock.instant());
    var made =
        transactions.together(
            () -> {
              var feed = feeds.add(secret.digest(), asked);
              record(caller.name(), "feed_made", feed.id(), name);
              return feed;
            });
    var path = "/api/v1/calendar.ics?key=" + secret.text();
    var at = URI.create("/api/v1/notifications/feeds/" + made.id());
    return HttpResponse.created(FeedView.of(made, path), at);
  }

  @Delete("/notifications/feeds/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> remove(Caller caller, long id) {
    transactions.together(
        () -> {
          if (!feeds.remove(id)) throw Problem.unknown("feed_not_there", Long.toString(id));
          record(caller.name(), "feed_removed", id, "");
          return id;
        });
    return HttpResponse.noContent();
  }

  private void record(String by, String code, long id, String name) {
    audit.record(new Deed(by, code, "feed/" + id, Map.of("name", name), clock.instant()));
  }
}
