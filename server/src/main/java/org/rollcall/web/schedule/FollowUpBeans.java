package org.rollcall.web.schedule;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.rollcall.inventory.Machines;
import org.rollcall.notify.Noticeboard;
import org.rollcall.schedule.ScheduleNews;
import org.rollcall.schedule.ScheduleNotices;
import org.rollcall.schedule.Undertaking;
import org.rollcall.schedule.followup.FollowUpNews;
import org.rollcall.schedule.followup.FollowUpNotices;
import org.rollcall.schedule.followup.FollowUps;
import org.rollcall.schedule.followup.JooqFollowUps;
import org.rollcall.schedule.followup.Noticing;
import org.rollcall.schedule.followup.Pursuit;
import org.rollcall.store.Database;
import org.rollcall.store.Sweeps;

/** With what are PCs looked after that were imaged anew? */
@Factory
final class FollowUpBeans {
  private static final Duration LOOK = Duration.ofMinutes(1);

  @Singleton
  ScheduleNews scheduleNews(Noticeboard board) {
    return new ScheduleNotices(board);
  }

  @Singleton
  FollowUpNews followUpNews(Noticeboard board, InstantSource clock) {
    return new FollowUpNotices(board, clock);
  }

  @Singleton
  FollowUps followUps(Database database) {
    return new JooqFollowUps(database);
  }

  @Singleton
  Pursuit pursuit(
      Database database,
      FollowUps followUps,
      Machines machines,
      Undertaking undertaking,
      FollowUpNews news) {
    return new Pursuit(database, followUps, machines, undertaking, news);
  }

  @Singleton
  @Named("follow-up")
  Sweeps.Sweep following(
      Database database,
      FollowUps followUps,
      FollowUpNews news,
      Pursuit pursuit,
      InstantSource clock) {
    var noticing = new Noticing(database, followUps, news);
    return new Sweeps.Sweep(
        "follow-up",
        LOOK,
        () -> {
          noticing.look(clock.instant());
          pursuit.pursueAll(clock.instant());
        });
  }
}
