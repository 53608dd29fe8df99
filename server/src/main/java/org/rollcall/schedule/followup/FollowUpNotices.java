package org.rollcall.schedule.followup;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.notify.Notice;
import org.rollcall.notify.NoticeCode;
import org.rollcall.notify.Noticeboard;

/** What is told of follow-ups: what is missing is told by name, each with its reason. */
public record FollowUpNotices(Noticeboard board, InstantSource clock) implements FollowUpNews {
  @Override
  public void opened(FollowUp followUp, List<FollowUps.Item> items) {
    note(NoticeCode.FOLLOW_UP_OPENED, followUp, "opened", items, Map.of());
  }

  @Override
  public void ended(FollowUp followUp, FollowUp.State state, List<FollowUps.Item> items) {
    switch (state) {
      case DONE -> note(NoticeCode.FOLLOW_UP_DONE, followUp, "done", items, Map.of());
      case OVERDUE -> note(NoticeCode.FOLLOW_UP_OVERDUE, followUp, "overdue", items, Map.of());
      case OPEN, CLOSED -> {}
    }
  }

  @Override
  public void refused(FollowUp followUp, String code) {
    // Once a day, as long as nothing is done about it.
    var day = clock.instant().truncatedTo(ChronoUnit.DAYS);
    var values = Map.of("why", code);
    note(NoticeCode.FOLLOW_UP_REFUSED, followUp, "refused/" + day, List.of(), values);
  }

  private void note(
      NoticeCode code,
      FollowUp followUp,
      String what,
      List<FollowUps.Item> items,
      Map<String, String> more) {
    var missing =
        items.stream()
            .filter(item -> !item.progress().isDone())
            .map(item -> new Notice.Line(item.machine(), item.name(), why(item)))
            .toList();
    var values = new HashMap<>(more);
    values.put("machines", Integer.toString(items.size()));
    values.put("missing", Integer.toString(missing.size()));
    board.note(
        new Notice(
            "follow_up/" + followUp.id() + "/" + what,
            code,
            followUp.name(),
            values,
            missing,
            "/follow-ups/" + followUp.id(),
            clock.instant()));
  }

  /** One that was read and is not activated says more by how its last visit ended. */
  private static String why(FollowUps.Item item) {
    return item.progress() == Progress.REACHED && item.outcome() != null
        ? item.outcome()
        : item.progress().code();
  }
}
