package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.table.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall schedules …}: what is done of itself. */
@Command(
    name = "schedules",
    mixinStandardHelpOptions = true,
    description = "Keeps what is done of itself, and says what will be.",
    subcommands = {
      SchedulesCommand.Listed.class,
      SchedulesCommand.Add.class,
      SchedulesCommand.Tried.class,
      SchedulesCommand.Upcoming.class,
      SchedulesCommand.Firings.class,
      SchedulesCommand.Remove.class
    })
final class SchedulesCommand extends CommandGroup {
  private static final List<String> SHOWN =
      List.of("/id", "/name", "/trigger/kind", "/selector", "/enabled", "/next_at", "/last/result");

  /** Lists them. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the schedules.")
  static final class Listed extends ApiCommand {
    @Option(names = "--format", paramLabel = "table|json|csv", description = "Default: table.")
    private Format format = Format.TABLE;

    Listed(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var columns = JsonColumns.of(format, sentences, SHOWN);
      format.write(terminal.out(), columns, client.get("schedules").path("schedules"));
      return ExitCode.DONE;
    }
  }

  /** Makes one. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Makes a schedule; --dry-run says what it would do, and keeps nothing.")
  static final class Add extends ApiCommand {
    @Parameters(paramLabel = "NAME", description = "What people call it.")
    private String name = "";

    @Mixin private ScheduleTimes times = new ScheduleTimes();
    @Mixin private RunTerms terms = new RunTerms();

    @Option(
        names = "--where",
        paramLabel = "SELECTOR",
        description = "PCs that it means at each firing: \"room:A101\". Default: all.")
    private String selector = "";

    @Option(names = "--dry-run", description = "Say what it would do, and keep nothing.")
    private boolean dryRun;

    Add(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var body = ApiClient.JSON.createObjectNode().put("name", name).put("selector", selector);
      terms.addTo(body, sentences);
      body.remove(List.of("deadline", "reason"));
      times.addTo(body);
      if (dryRun) {
        told(terminal, sentences, client.post("schedules", body.put("dry_run", true)));
        return ExitCode.DONE;
      }
      var made = client.post("schedules", body);
      var values = Map.of("name", name, "id", made.path("id").asLong());
      terminal.out().println(sentences.text("schedule.added", values));
      return ExitCode.DONE;
    }
  }

  /** Tries one dry. */
  @Command(
      name = "try",
      mixinStandardHelpOptions = true,
      description = "Says what a schedule would do if it fired now; nothing is done.")
  static final class Tried extends ApiCommand {
    @Parameters(paramLabel = "ID", description = "As 'schedules list' shows it.")
    private long id;

    Tried(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var body = ApiClient.JSON.createObjectNode();
      told(terminal, sentences, client.post("schedules/" + id + "/try", body));
      return ExitCode.DONE;
    }
  }

  /** Says what comes. */
  @Command(
      name = "upcoming",
      aliases = "tonight",
      mixinStandardHelpOptions = true,
      description = "Says what will happen of itself, and to which PCs by name.")
  static final class Upcoming extends ApiCommand {
    @Option(
        names = "--until",
        paramLabel = "TIME|PT24H",
        description = "Until when. Default: ${DEFAULT-VALUE}.")
    private String until = "PT24H";

    Upcoming(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var query = java.net.URLEncoder.encode(until, java.nio.charset.StandardCharsets.UTF_8);
      var upcoming = client.get("upcoming?until=" + query);
      upcoming.path("coming").forEach(one -> coming(terminal, sentences, one));
      for (var one : upcoming.path("waiting")) {
        var opens = one.path("open_from").asText("");
        var values =
            Map.of(
                "run", one.path("run").asLong(),
                "room", one.path("room").asText("-"),
                "at", one.path("open_from").isNull() ? "-" : JsonColumns.localTime(opens),
                "names", String.join("、", names(one.path("machines"))));
        terminal.out().println(sentences.text("schedule.waiting", values));
      }
      if (upcoming.path("coming").isEmpty() && upcoming.path("waiting").isEmpty()) {
        terminal.out().println(sentences.text("schedule.nothing"));
      }
      return ExitCode.DONE;
    }
  }

  /** Says what came. */
  @Command(
      name = "firings",
      mixinStandardHelpOptions = true,
      description = "Lists what came of a schedule, the latest first.")
  static final class Firings extends ApiCommand {
    private static final List<String> SHOWN =
        List.of("/due_at", "/result", "/detail", "/run", "/machines");

    @Parameters(paramLabel = "ID", description = "As 'schedules list' shows it.")
    private long id;

    @Option(names = "--format", paramLabel = "table|json|csv", description = "Default: table.")
    private Format format = Format.TABLE;

    Firings(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var firings = client.get("schedules/" + id + "/firings").path("firings");
      format.write(terminal.out(), JsonColumns.of(format, sentences, SHOWN), firings);
      return ExitCode.DONE;
    }
  }

  /** Removes one. */
  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Removes a schedule; its runs stay.")
  static final class Remove extends ApiCommand {
    @Parameters(paramLabel = "ID", description = "As 'schedules list' shows it.")
    private long id;

    Remove(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var schedule = client.get("schedules/" + id);
      client.delete("schedules/" + id, schedule.path("version").asInt());
      var values = Map.of("name", schedule.path("name").asText());
      terminal.out().println(sentences.text("schedule.removed", values));
      return ExitCode.DONE;
    }
  }

  private static void told(Terminal terminal, Sentences sentences, JsonNode dry) {
    coming(terminal, sentences, dry.path("coming"));
    for (var next : dry.path("next")) {
      var values = Map.of("at", JsonColumns.localTime(next.asText()));
      terminal.out().println(sentences.text("schedule.next", values));
    }
  }

  private static void coming(Terminal terminal, Sentences sentences, JsonNode one) {
    var names = one.path("machines").findValuesAsText("name");
    var values =
        Map.of(
            "at", JsonColumns.localTime(one.path("due_at").asText()),
            "name", one.path("name").asText(),
            "count", names.size(),
            "names", String.join("、", names));
    terminal.out().println(sentences.text("schedule.coming", values));
    if (one.path("refused").isTextual()) {
      var code = "problem." + one.path("refused").asText();
      var known = sentences.keys().contains(code) && sentences.placeholders(code).isEmpty();
      terminal.out().println("  " + (known ? sentences.text(code) : one.path("refused").asText()));
    }
  }

  private static List<String> names(JsonNode list) {
    var names = new ArrayList<String>();
    list.forEach(name -> names.add(name.asText()));
    return names;
  }

  /** When shall it fire, by what was typed? */
  static final class ScheduleTimes {
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
        names = "--cron",
        paramLabel = "LINE",
        description = "As in a crontab: \"0 22 * * 1-5\".")
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

    @Option(names = "--skip-missed", description = "Skip what no server was there for.")
    private boolean skipMissed;

    @Option(
        names = "--any-hour",
        description = "Touch rooms also while the calendar has them shut.")
    private boolean anyHour;

    @Option(
        names = "--lasts",
        paramLabel = "MINUTES",
        description = "How long PCs are waited for that are off. Default: a day.")
    private @Nullable Integer lasts;

    void addTo(ObjectNode body) {
      var trigger = body.putObject("trigger").put("kind", kind());
      if (at != null) trigger.put("at", at);
      if (cron != null) trigger.put("cron", cron);
      if (!days.isEmpty()) days.forEach(trigger.putArray("days")::add);
      if (beforeTerm != null) trigger.put("days_before", beforeTerm);
      if (beforeExpiry != null) trigger.put("days_before", beforeExpiry);
      if (skipMissed) body.put("missed", "skip");
      if (anyHour) body.put("keep_hours", false);
      if (lasts != null) body.put("lasts_minutes", lasts);
    }

    private String kind() {
      if (newcomers) return "appears";
      if (cron != null) return "cron";
      if (beforeTerm != null) return "term_start";
      if (beforeExpiry != null) return "before_expiry";
      if (!days.isEmpty()) return "weekly";
      return at != null && at.length() > 5 ? "once" : "daily";
    }
  }
}
