package org.rollcall.web.schedule;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.schedule.Trigger;

/** When does a schedule fire, as it was asked for? */
@Serdeable(naming = SnakeCaseStrategy.class)
public record TriggerView(
    String kind,
    @Nullable String at,
    @Nullable List<String> days,
    @Nullable String cron,
    @Nullable Integer daysBefore) {
  static TriggerView of(Trigger trigger) {
    var kind = trigger.code();
    return switch (trigger) {
      case Trigger.Once(var at) -> new TriggerView(kind, at.toString(), null, null, null);
      case Trigger.Daily(var at) -> new TriggerView(kind, at.toString(), null, null, null);
      case Trigger.Weekly(var days, var at) ->
          new TriggerView(
              kind, at.toString(), days.stream().map(AskedTrigger::code).toList(), null, null);
      case Trigger.Cron(var times) -> new TriggerView(kind, null, null, times.line(), null);
      case Trigger.TermStart(var before, var at) ->
          new TriggerView(kind, at.toString(), null, null, before);
      case Trigger.BeforeExpiry(var days, var at) ->
          new TriggerView(kind, at.toString(), null, null, days);
      case Trigger.Appears _ -> new TriggerView(kind, null, null, null, null);
    };
  }
}
