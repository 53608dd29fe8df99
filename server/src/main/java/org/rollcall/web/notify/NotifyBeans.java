package org.rollcall.web.notify;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.rollcall.inventory.search.MachineSearch;
import org.rollcall.notify.Dispatch;
import org.rollcall.notify.JooqOutbox;
import org.rollcall.notify.JooqRecipients;
import org.rollcall.notify.JooqRunNotices;
import org.rollcall.notify.Noticeboard;
import org.rollcall.notify.Outbox;
import org.rollcall.notify.Post;
import org.rollcall.notify.Recipients;
import org.rollcall.notify.RunNotices;
import org.rollcall.schedule.calendar.Calendars;
import org.rollcall.store.Database;
import org.rollcall.store.Sweeps;
import org.rollcall.vault.Vault;

/** With what is somebody told? */
@Factory
final class NotifyBeans {
  private static final Duration LOOK = Duration.ofSeconds(10);

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

  @Bean(preDestroy = "close")
  @Singleton
  Post post(Recipients recipients, Vault vault, InstantSource clock) {
    return new Post(recipients, vault, clock);
  }

  @Singleton
  @Named("send-notices")
  Sweeps.Sweep sending(
      Outbox outbox, Recipients recipients, Post post, Calendars calendars, InstantSource clock) {
    var dispatch = new Dispatch(outbox, recipients, post, () -> calendars.calendar().zone());
    return new Sweeps.Sweep("send-notices", LOOK, () -> dispatch.sendDue(clock));
  }

  @Singleton
  @Named("note-runs")
  Sweeps.Sweep runs(Database database, Noticeboard board, InstantSource clock) {
    var notices = new RunNotices(new JooqRunNotices(database), board);
    return new Sweeps.Sweep("note-runs", LOOK, () -> notices.look(clock.instant()));
  }
}
