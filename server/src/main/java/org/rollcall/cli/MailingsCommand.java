package org.rollcall.cli;

import java.util.List;
import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rollcall mailings …}: which reports are sent of themselves. */
@Command(
    name = "mailings",
    mixinStandardHelpOptions = true,
    description = "Keeps which reports are sent of themselves, to whom, and when.",
    subcommands = {
      MailingsCommand.Listed.class,
      MailingAddCommand.class,
      MailingsCommand.Send.class,
      MailingsCommand.Remove.class
    })
final class MailingsCommand extends CommandGroup {
  static final String PATH = "mailings";
  private static final List<String> SHOWN =
      List.of(
          "/id",
          "/name",
          "/kind",
          "/format",
          "/trigger/kind",
          "/enabled",
          "/next_at",
          "/sent_for",
          "/trouble");

  /** Lists them. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the mailings.")
  static final class Listed extends ListCommand {
    Listed(Terminal terminal) {
      super(terminal, PATH, "mailings", SHOWN);
    }
  }

  /** Sends one now. */
  @Command(
      name = "send",
      mixinStandardHelpOptions = true,
      description = "Makes the report now and sends it, as if it were due.")
  static final class Send extends ApiCommand {
    @Parameters(paramLabel = "ID", description = "As 'mailings list' shows it.")
    private long id;

    Send(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var name = client.get(PATH + "/" + id).path("name").asText();
      client.post(PATH + "/" + id + "/send", ApiClient.JSON.createObjectNode());
      terminal.out().println(sentences.text("mailing.sent", Map.of("name", name)));
      return ExitCode.DONE;
    }
  }

  /** Removes one. */
  @Command(name = "remove", mixinStandardHelpOptions = true, description = "Sends it no more.")
  static final class Remove extends RemoveCommand {
    Remove(Terminal terminal) {
      super(terminal, PATH, "name", "mailing.removed");
    }
  }
}
