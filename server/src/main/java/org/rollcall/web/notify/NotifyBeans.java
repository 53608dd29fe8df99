package org.rollcall.web.notify;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.rollcall.inventory.search.MachineSearch;
import org.rollcall.notify.Dispatch;
import org.rollcall.notify.JooqOldNotices;
import org.rollcall.notify.JooqOutbox;
import org.rollcall.notify.JooqRecipients;
import org.rollcall.notify.JooqRunNotices;
import org.rollcall.notify.JooqSealedUrls;
import org.rollcall.notify.Noticeboard;
import org.rollcall.notify.Outbox;
import org.rollcall.notify.Post;
import org.rollcall.notify.Recipients;
import org.rollcall.notify.RunNotices;
import org.rollcall.notify.WebhookUrls;
import org.rollcall.schedule.JooqOldFirings;
import org.rollcall.schedule.calendar.Calendars;
import org.rollcall.schedule.followup.JooqOldFollowUps;
import org.rollcall.store.Database;
import org.rollcall.store.Sweeps;
import org.rollcall.vault.Vault;

/** With what is somebody told? */
@Factory
final class NotifyBeans {
  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final Duration FORGET = Duration.ofHours(6);

  @Singleton
  Recipients recipients(Database database) {
    return new JooqRecipients(database);
  }

  @Singleton
  Outbox outbox(Database database) {
    return new JooqOutbox(database);
  }

  @Singleton
  Noticeboard board(
      Database database,
      Outbox outbox,
      Recipients recipients,
      MachineSearch search,
      Calendars calendars) {
    return new Noticeboard(database, outbox, recipients, search, () -> calendars.calendar().zone());
  }

  @Singleton
  WebhookUrls urls(Database database, Vault vault) {
    var urls = new WebhookUrls(database, new JooqSealedUrls(database), vault);
    urls.sealAll();
    return urls;
  }

  @Bean(preDestroy = "close")
  @Singleton
  Post post(Recipients recipients, WebhookUrls urls, Vault vault, InstantSource clock) {
    return new Post(recipients, urls, vault, clock);
  }

  @Singleton
  @Named("send-notices")
  Sweeps.Sweep sending(
      Outbox outbox, Recipients recipients, Post post, Calendars calendars, InstantSource clock) {
    var dispatch = new Dispatch(outbox, recipients, post, () -> calendars.calendar().zone());
    return new Sweeps.Sweep("send-notices", LOOK, () -> dispatch.sendDue(clock));
  }

  @Singleton
  @Named("forget-old")
  Sweeps.Sweep forgetting(Database database, Recipients recipients, InstantSource clock) {
    var notices = new JooqOldNotices(database);
    var firings = new JooqOldFirings(database);
    var followUps = new JooqOldFollowUps(database);
    return new Sweeps.Sweep(
        "forget-old",
        FORGET,
        () -> {
          var kept = Duration.ofDays(recipients.mailServer().keepDays());
          var before = clock.instant().minus(kept);
          notices.forget(before);
          firings.forget(before);
          followUps.forget(before);
        });
  }

  @Singleton
  @Named("note-runs")
  Sweeps.Sweep runs(Database database, Noticeboard board, InstantSource clock) {
    var notices = new RunNotices(new JooqRunNotices(database), board);
    return new Sweeps.Sweep("note-runs", LOOK, () -> notices.look(clock.instant()));
  }
}
