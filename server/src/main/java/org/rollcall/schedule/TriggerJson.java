package org.rollcall.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/** How is a trigger kept? As JSON with a version. */
public final class TriggerJson {
  private static final int VERSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private TriggerJson() {}

  public static String write(Trigger trigger) {
    var json = JSON.createObjectNode().put("version", VERSION).put("kind", trigger.code());
    switch (trigger) {
      case Trigger.Once(var at) -> json.put("at", at.toString());
      case Trigger.Daily(var at) -> json.put("at", at.toString());
      case Trigger.Weekly(var days, var at) -> {
        json.put("at", at.toString());
        var list = json.putArray("days");
        days.forEach(day -> list.add(day.getValue()));
      }
      case Trigger.Monthly(var day, var at) -> json.put("day", day).put("at", at.toString());
      case Trigger.Cron(var times) -> json.put("cron", times.line());
      case Trigger.TermStart(var before, var at) ->
          json.put("days_before", before).put("at", at.toString());
      case Trigger.BeforeExpiry(var days, var at) ->
          json.put("days_before", days).put("at", at.toString());
      case Trigger.Appears _ -> {}
    }
    return json.toString();
  }

  public static Trigger read(String text) {
    var json = parse(text);
    if (json.path("version").asInt() != VERSION) {
      throw new IllegalStateException("a newer version wrote the trigger " + json.path("version"));
    }
    var at = json.path("at").asText();
    var before = json.path("days_before").asInt();
    return switch (json.path("kind").asText()) {
      case "once" -> new Trigger.Once(LocalDateTime.parse(at));
      case "daily" -> new Trigger.Daily(LocalTime.parse(at));
      case "weekly" -> new Trigger.Weekly(days(json.path("days")), LocalTime.parse(at));
      case "monthly" -> new Trigger.Monthly(json.path("day").asInt(), LocalTime.parse(at));
      case "cron" -> new Trigger.Cron(new CronTimes(json.path("cron").asText()));
      case "term_start" -> new Trigger.TermStart(before, LocalTime.parse(at));
      case "before_expiry" -> new Trigger.BeforeExpiry(before, LocalTime.parse(at));
      case "appears" -> new Trigger.Appears();
      default -> throw new IllegalStateException("a newer version wrote the trigger " + text);
    };
  }

  private static Set<DayOfWeek> days(JsonNode json) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    json.forEach(day -> days.add(DayOfWeek.of(day.asInt())));
    return days;
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("not a trigger", broken);
    }
  }
}
