package org.rollcall.schedule;

import java.util.List;
import java.util.Map;
import org.rollcall.notify.Notice;
import org.rollcall.notify.NoticeCode;
import org.rollcall.notify.Noticeboard;

/** What is told of schedules: that one was missed, or could not do what it should. */
public record ScheduleNotices(Noticeboard board) implements ScheduleNews {
  @Override
  public void of(Schedule schedule, Firing firing) {
    switch (firing.result()) {
      case ORDERED, NOBODY -> {}
      case MISSED -> note(NoticeCode.SCHEDULE_MISSED, schedule, firing, Map.of());
      case REFUSED -> {
        var why = java.util.Objects.requireNonNullElse(firing.detail(), "");
        note(NoticeCode.SCHEDULE_REFUSED, schedule, firing, Map.of("why", why));
      }
    }
  }

  private void note(NoticeCode code, Schedule schedule, Firing firing, Map<String, String> values) {
    board.note(
        new Notice(
            "schedule/" + schedule.id() + "/" + firing.dueAt(),
            code,
            schedule.name(),
            values,
            List.of(),
            "/schedules",
            firing.firedAt()));
  }
}
