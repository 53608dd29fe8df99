package org.rollcall.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall mailings add}: which report is sent from now on? */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Sends a report of itself: rollcall mailings add usage licences --day 1 --at 08:00 --to 3",
      "Each report tells of the end of the day before it is sent."
    })
final class MailingAddCommand extends ApiCommand {
  @Parameters(index = "0", paramLabel = "NAME", description = "What people call it.")
  private String name = "";

  @Parameters(index = "1", paramLabel = "KIND", description = "As 'report' takes it.")
  private String kind = "";

  @Option(
      names = "--to",
      required = true,
      split = ",",
      paramLabel = "ID,…",
      description = "To whom, as 'notifications list' shows them.")
  private List<Integer> recipients = List.of();

  @Mixin private TriggerOptions trigger = new TriggerOptions();

  @Option(names = "--format", paramLabel = "xlsx|pdf|csv|json", description = "Default: xlsx.")
  private @Nullable String format;

  @Option(
      names = "--by",
      paramLabel = "CODE",
      description = "Coverage by owner, building, room, product or family.")
  private @Nullable String by;

  @Option(names = "--select", paramLabel = "SELECTOR", description = "Of these machines only.")
  private @Nullable String selector;

  MailingAddCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var body = ApiClient.JSON.createObjectNode().put("name", name).put("kind", kind);
    Said.put(body, "format", format);
    Said.put(body, "by", by);
    Said.put(body, "selector", selector);
    trigger.addTo(body);
    recipients.forEach(body.putArray("recipients")::add);
    var made = client.post(MailingsCommand.PATH, body);
    var next = made.path("next_at");
    var at = next.isNull() ? "-" : JsonColumns.localTime(next.asText());
    var values = Map.of("name", name, "id", made.path("id").asLong(), "at", at);
    terminal.out().println(sentences.text("mailing.added", values));
    return ExitCode.DONE;
  }
}
