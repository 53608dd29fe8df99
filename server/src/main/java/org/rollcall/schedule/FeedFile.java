package org.rollcall.schedule;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.schedule.followup.FollowUp;

/** What will happen of itself, and what is due, as a file that calendar programs read? */
public final class FeedFile {
  private static final String HOST = "@rollcall";
  private static final Duration SHOWN_AS = Duration.ofMinutes(30);

  private final Sentences sentences;
  private final Instant now;

  public FeedFile(Sentences sentences, Instant now) {
    this.sentences = sentences;
    this.now = now;
  }

  public String write(List<Forecast.Coming> coming, List<FollowUp> followUps) {
    var calendar = new ICalendar();
    calendar.setProductId("-//Rollcall//Schedules//EN");
    calendar.setName("Rollcall");
    for (var one : coming) calendar.addEvent(event(one));
    for (var one : followUps) calendar.addEvent(event(one));
    return Biweekly.write(calendar).go();
  }

  private VEvent event(Forecast.Coming coming) {
    var schedule = coming.schedule();
    var id = "schedule-" + schedule.id() + "-" + coming.dueAt().getEpochSecond();
    var values = Map.of("name", schedule.name(), "selector", schedule.work().selector());
    return event(
        id, sentences.text("feed.schedule", values), coming.dueAt(), schedule.work().selector());
  }

  private VEvent event(FollowUp followUp) {
    var values = Map.of("name", followUp.name());
    return event(
        "follow-up-" + followUp.id(),
        sentences.text("feed.follow_up", values),
        followUp.dueAt(),
        followUp.name());
  }

  /** The same thing keeps its id, so that a program that reads again does not show it twice. */
  private VEvent event(String id, String summary, Instant at, String description) {
    var event = new VEvent();
    event.setUid(id + HOST);
    event.setDateTimeStamp(Date.from(now));
    event.setDateStart(Date.from(at));
    event.setDateEnd(Date.from(at.plus(SHOWN_AS)));
    event.setSummary(summary);
    event.setDescription(description);
    return event;
  }
}
