package org.rollcall.cli;

import java.util.List;
import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall users add}: lets somebody in, by a link that sets their password. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Adds a user, and prints the link by which they set their password.")
final class UserAddCommand extends ApiCommand {
  @Parameters(paramLabel = "NAME", description = "What they log in as.")
  private String name = "";

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description = "viewer, operator, administrator or auditor.")
  private String role = "";

  @Option(
      names = "--group",
      paramLabel = "ID",
      description = "Group on whose machines an operator works; may be given several times.")
  private List<Long> groups = List.of();

  UserAddCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var body = ApiClient.JSON.createObjectNode().put("name", name).put("role", role);
    var list = body.putArray("groups");
    groups.forEach(list::add);
    var link = client.post("users", body).path("link");
    terminal.out().println(sentences.text("users.added", Map.of("name", name)));
    UserInviteCommand.tell(terminal, sentences, client, link);
    return ExitCode.DONE;
  }
}
