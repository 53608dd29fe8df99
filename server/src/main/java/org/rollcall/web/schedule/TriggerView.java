package org.rollcall.web.schedule;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.schedule.Trigger;

/**
 * When does a schedule fire, as it was asked for?
 *
 * @param day of the month
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record TriggerView(
    String kind,
    @Nullable String at,
    @Nullable List<String> days,
    @Nullable Integer day,
    @Nullable String cron,
    @Nullable Integer daysBefore) {
  public static TriggerView of(Trigger trigger) {
    var kind = trigger.code();
    return switch (trigger) {
      case Trigger.Once(var at) -> at(kind, at);
      case Trigger.Daily(var at) -> at(kind, at);
      case Trigger.Weekly(var days, var at) ->
          new TriggerView(kind, at.toString(), codes(days), null, null, null);
      case Trigger.Monthly(var day, var at) ->
          new TriggerView(kind, at.toString(), null, day, null, null);
      case Trigger.Cron(var times) -> new TriggerView(kind, null, null, null, times.line(), null);
      case Trigger.TermStart(var before, var at) ->
          new TriggerView(kind, at.toString(), null, null, null, before);
      case Trigger.BeforeExpiry(var days, var at) ->
          new TriggerView(kind, at.toString(), null, null, null, days);
      case Trigger.Appears _ -> new TriggerView(kind, null, null, null, null, null);
    };
  }

  private static TriggerView at(String kind, Object time) {
    return new TriggerView(kind, time.toString(), null, null, null, null);
  }

  private static List<String> codes(Collection<DayOfWeek> days) {
    return days.stream().map(AskedTrigger::code).toList();
  }
}
