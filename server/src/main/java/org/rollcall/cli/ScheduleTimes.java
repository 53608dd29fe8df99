package org.rollcall.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** When shall a schedule fire, and what if it cannot, by what was typed? */
final class ScheduleTimes {
  @Mixin private TriggerOptions trigger = new TriggerOptions();

  @Option(names = "--skip-missed", description = "Skip what no server was there for.")
  private boolean skipMissed;

  @Option(names = "--any-hour", description = "Touch rooms also while the calendar has them shut.")
  private boolean anyHour;

  @Option(
      names = "--lasts",
      paramLabel = "MINUTES",
      description = "How long PCs are waited for that are off. Default: a day.")
  private @Nullable Integer lasts;

  void addTo(ObjectNode body) {
    trigger.addTo(body);
    if (skipMissed) body.put("missed", "skip");
    if (anyHour) body.put("keep_hours", false);
    if (lasts != null) body.put("lasts_minutes", lasts);
  }
}
