package org.rollcall.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall notifications feed}: makes a link for calendar programs. */
@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    description = "Makes a secret link under which a calendar program reads what will happen.")
final class CalendarLinkCommand extends ApiCommand {
  @Parameters(paramLabel = "NAME", description = "Who reads it.")
  private String name = "";

  @Option(names = "--language", paramLabel = "zh-TW|en", description = "Default: zh-TW.")
  private @Nullable String language;

  CalendarLinkCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var body = ApiClient.JSON.createObjectNode().put("name", name);
    Said.put(body, "language", language);
    var made = client.post("notifications/feeds", body);
    var values = Map.of("path", made.path("path").asText());
    terminal.out().println(sentences.text("notification.feed", values));
    return ExitCode.DONE;
  }
}
