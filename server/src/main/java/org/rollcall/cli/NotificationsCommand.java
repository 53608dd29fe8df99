package org.rollcall.cli;

import java.util.List;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rollcall notifications …}: who is told what. */
@Command(
    name = "notifications",
    mixinStandardHelpOptions = true,
    description = "Keeps who is told what, by mail or webhook.",
    subcommands = {
      NotificationsCommand.Listed.class,
      RecipientAddCommand.class,
      NotificationsCommand.Tried.class,
      NotificationsCommand.Remove.class,
      NotificationsCommand.Deliveries.class,
      MailServerCommand.class,
      CalendarLinkCommand.class
    })
final class NotificationsCommand extends CommandGroup {
  static final String RECIPIENTS = "notifications/recipients";
  private static final List<String> SHOWN =
      List.of("/id", "/name", "/kind", "/address", "/language", "/digest_at", "/enabled");
  private static final List<String> SENT =
      List.of("/id", "/name", "/code", "/about", "/state", "/due_at", "/sent_at", "/trouble");

  /** Lists recipients. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists who is told.")
  static final class Listed extends ListCommand {
    Listed(Terminal terminal) {
      super(terminal, RECIPIENTS, "recipients", SHOWN);
    }
  }

  /** Tries one. */
  @Command(
      name = "try",
      mixinStandardHelpOptions = true,
      description = "Sends a message that says nothing else than that it arrives.")
  static final class Tried extends ApiCommand {
    @Parameters(paramLabel = "ID", description = "As 'notifications list' shows it.")
    private long id;

    Tried(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      client.post(RECIPIENTS + "/" + id + "/try", ApiClient.JSON.createObjectNode());
      terminal.out().println(sentences.text("notification.tried"));
      return ExitCode.DONE;
    }
  }

  /** Removes one. */
  @Command(name = "remove", mixinStandardHelpOptions = true, description = "Tells it no more.")
  static final class Remove extends RemoveCommand {
    Remove(Terminal terminal) {
      super(terminal, RECIPIENTS, "name", "notification.removed");
    }
  }

  /** Shows what was told. */
  @Command(
      name = "deliveries",
      mixinStandardHelpOptions = true,
      description = "Lists what was told to whom, and what is on its way.")
  static final class Deliveries extends ListCommand {
    Deliveries(Terminal terminal) {
      super(terminal, "notifications/deliveries", "deliveries", SENT);
    }
  }
}
