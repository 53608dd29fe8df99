package org.rollcall.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** When shall something be done of itself, by what was typed? */
final class TriggerOptions {
  @Option(
      names = "--at",
      paramLabel = "HH:MM|DAY",
      description = "At which time each day; once, where a day is said: 2026-08-12T20:00.")
  private @Nullable String at;

  @Option(
      names = "--on",
      split = ",",
      paramLabel = "mo,…",
      description = "Only on these days of the week.")
  private List<String> days = List.of();

  @Option(
      names = "--day",
      paramLabel = "1…31",
      description = "On this day of each month; the last one where a month is shorter.")
  private @Nullable Integer day;

  @Option(names = "--cron", paramLabel = "LINE", description = "As in a crontab: \"0 22 * * 1-5\".")
  private @Nullable String cron;

  @Option(
      names = "--before-term",
      paramLabel = "DAYS",
      description = "So many days before each term begins; negative for after.")
  private @Nullable Integer beforeTerm;

  @Option(
      names = "--before-expiry",
      paramLabel = "DAYS",
      description = "Each day, for PCs of which a product lapses within so many days.")
  private @Nullable Integer beforeExpiry;

  @Option(names = "--newcomers", description = "For each PC that it has not seen before.")
  private boolean newcomers;

  void addTo(ObjectNode body) {
    var trigger = body.putObject("trigger").put("kind", kind());
    if (at != null) trigger.put("at", at);
    if (cron != null) trigger.put("cron", cron);
    if (!days.isEmpty()) days.forEach(trigger.putArray("days")::add);
    if (day != null) trigger.put("day", day);
    if (beforeTerm != null) trigger.put("days_before", beforeTerm);
    if (beforeExpiry != null) trigger.put("days_before", beforeExpiry);
  }

  private String kind() {
    if (newcomers) return "appears";
    if (cron != null) return "cron";
    if (beforeTerm != null) return "term_start";
    if (beforeExpiry != null) return "before_expiry";
    if (!days.isEmpty()) return "weekly";
    if (day != null) return "monthly";
    return at != null && at.length() > 5 ? "once" : "daily";
  }
}
