package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code rollcall users invite}: a link by which somebody sets a password, also a forgotten one.
 */
@Command(
    name = "invite",
    mixinStandardHelpOptions = true,
    description =
        "Prints a link by which a user sets a password, in place of a forgotten one, too.")
final class UserInviteCommand extends ApiCommand {
  @Parameters(paramLabel = "NAME", description = "What they log in as.")
  private String name = "";

  UserInviteCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var user = NamedUser.find(client, name, sentences);
    var link = client.post(user.path() + "/link", ApiClient.JSON.createObjectNode());
    tell(terminal, sentences, client, link);
    return ExitCode.DONE;
  }

  static void tell(Terminal terminal, Sentences sentences, ApiClient client, JsonNode link) {
    var until = JsonColumns.localTime(link.path("expires_at").asText());
    var values = Map.of("link", client.server() + link.path("path").asText(), "until", until);
    terminal.out().println(sentences.text("users.link", values));
  }
}
