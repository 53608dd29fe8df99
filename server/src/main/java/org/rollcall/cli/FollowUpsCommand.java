package org.rollcall.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall follow-ups …}: what is owed to PCs that were imaged anew. */
@Command(
    name = "follow-ups",
    mixinStandardHelpOptions = true,
    description = "Follows PCs that were imaged anew until they are activated.",
    subcommands = {
      FollowUpsCommand.Listed.class,
      FollowUpsCommand.Show.class,
      FollowUpsCommand.Add.class,
      FollowUpsCommand.Close.class,
      FollowUpsCommand.Setting.class
    })
final class FollowUpsCommand extends CommandGroup {
  private static final List<String> SHOWN =
      List.of("/id", "/name", "/state", "/imaged_at", "/due_at", "/counts");
  private static final List<String> PCS = List.of("/name", "/room", "/progress", "/outcome");

  /** Lists them. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the follow-ups.")
  static final class Listed extends ListCommand {
    Listed(Terminal terminal) {
      super(terminal, "follow-ups", "follow_ups", SHOWN);
    }
  }

  /** Shows one. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Lists the PCs of a follow-up, and how far each has come.")
  static final class Show extends ListCommand {
    @Parameters(paramLabel = "ID", description = "As 'follow-ups list' shows it.")
    private long id;

    Show(Terminal terminal) {
      super(terminal, "follow-ups", "machines", PCS);
    }

    @Override
    String rest() {
      return "/" + id;
    }
  }

  /** Opens one. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Says that PCs were imaged anew.")
  static final class Add extends ApiCommand {
    @Option(names = "--room", paramLabel = "NAME", description = "All PCs of this room.")
    private @Nullable String room;

    @Option(names = "--machine", paramLabel = "NAME", description = "This PC.")
    private @Nullable String machine;

    @Option(names = "--mac", paramLabel = "MAC", description = "The PC with this network card.")
    private @Nullable String mac;

    @Option(names = "--where", paramLabel = "SELECTOR", description = "PCs of the inventory.")
    private @Nullable String selector;

    @Option(
        names = "--on",
        paramLabel = "DAY|TIME",
        description = "When they were or will be imaged: 2026-08-12. Default: now.")
    private @Nullable String on;

    @Option(names = "--due", paramLabel = "DAY|TIME", description = "When all has to be done.")
    private @Nullable String due;

    @Option(
        names = "--program",
        description = "A program says so: PCs of one room become one follow-up.")
    private boolean program;

    Add(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var body = ApiClient.JSON.createObjectNode();
      if (room != null) body.put("room", room);
      if (machine != null) body.put("machine", machine);
      if (mac != null) body.put("mac", mac);
      if (selector != null) body.put("selector", selector);
      if (on != null) body.put("imaged_at", on);
      if (due != null) body.put("due_at", due);
      if (program) body.put("origin", "webhook");
      var made = client.post("follow-ups", body);
      var values =
          Map.of(
              "name", made.at("/follow_up/name").asText(),
              "id", made.at("/follow_up/id").asLong(),
              "count", made.path("machines").size());
      terminal.out().println(sentences.text("follow_up.added", values));
      return ExitCode.DONE;
    }
  }

  /** Closes one. */
  @Command(
      name = "close",
      mixinStandardHelpOptions = true,
      description = "Says that nothing is owed any more.")
  static final class Close extends ApiCommand {
    @Parameters(paramLabel = "ID", description = "As 'follow-ups list' shows it.")
    private long id;

    Close(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var body = ApiClient.JSON.createObjectNode();
      var closed = client.post("follow-ups/" + id + "/close", body);
      var values = Map.of("name", closed.at("/follow_up/name").asText());
      terminal.out().println(sentences.text("follow_up.closed", values));
      return ExitCode.DONE;
    }
  }

  /** Says how they are carried out. */
  @Command(
      name = "setting",
      mixinStandardHelpOptions = true,
      description = "Says with what the PCs of follow-ups are visited, and when they are due.")
  static final class Setting extends ApiCommand {
    @Mixin private RunTerms terms = new RunTerms();

    @Option(names = "--due-days", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int dueDays = 14;

    Setting(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var version = client.get("follow-up-setting").path("version").asInt();
      var body = ApiClient.JSON.createObjectNode().put("due_days", dueDays);
      var work = body.putObject("work");
      terms.addTo(work, sentences);
      work.remove(List.of("deadline", "reason"));
      client.put("follow-up-setting", body, version);
      terminal.out().println(sentences.text("follow_up.set", Map.of("days", dueDays)));
      return ExitCode.DONE;
    }
  }
}
