package org.rollcall.web.schedule;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.rollcall.inventory.search.MachineSearch;
import org.rollcall.schedule.Clockwork;
import org.rollcall.schedule.Feeds;
import org.rollcall.schedule.Forecast;
import org.rollcall.schedule.JooqFeeds;
import org.rollcall.schedule.JooqSchedules;
import org.rollcall.schedule.JooqWaiting;
import org.rollcall.schedule.Meant;
import org.rollcall.schedule.ScheduleNews;
import org.rollcall.schedule.Schedules;
import org.rollcall.schedule.Undertaking;
import org.rollcall.schedule.Waiting;
import org.rollcall.schedule.calendar.Bookings;
import org.rollcall.schedule.calendar.Calendars;
import org.rollcall.schedule.calendar.JooqBookings;
import org.rollcall.schedule.calendar.JooqCalendars;
import org.rollcall.store.Database;
import org.rollcall.store.Sweeps;

/** With what does the server do things of itself? */
@Factory
final class ScheduleBeans {
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration HOURS = Duration.ofSeconds(20);

  @Singleton
  Schedules schedules(Database database) {
    return new JooqSchedules(database);
  }

  @Singleton
  Calendars calendars(Database database) {
    return new JooqCalendars(database);
  }

  @Singleton
  Bookings bookings(Database database) {
    return new JooqBookings(database);
  }

  @Singleton
  Feeds feeds(Database database) {
    return new JooqFeeds(database);
  }

  @Singleton
  Waiting.Source waiting(Database database) {
    return new JooqWaiting(database);
  }

  @Singleton
  Meant meant(MachineSearch search, Schedules schedules) {
    return new Meant(search, schedules);
  }

  @Singleton
  Forecast forecast(Schedules schedules, Calendars calendars, Meant meant) {
    return new Forecast(schedules, calendars, meant);
  }

  @Singleton
  Clockwork clockwork(
      Database database,
      Schedules schedules,
      Calendars calendars,
      Meant meant,
      Undertaking undertaking,
      ScheduleNews news) {
    return new Clockwork(database, schedules, calendars, meant, undertaking, news);
  }

  @Singleton
  @Named("fire-schedules")
  Sweeps.Sweep firing(Clockwork clockwork, InstantSource clock) {
    return new Sweeps.Sweep("fire-schedules", LOOK, () -> clockwork.fireDue(clock));
  }

  @Singleton
  @Named("open-rooms")
  Sweeps.Sweep hours(Calendars calendars, InstantSource clock) {
    return new Sweeps.Sweep("open-rooms", HOURS, () -> calendars.refresh(clock.instant()));
  }
}
