package org.rollcall.cli;

import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rollcall users remove}: lets somebody go, with their sessions and tokens. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = "Forgets a user; their sessions and tokens end at once.")
final class UserRemoveCommand extends ApiCommand {
  @Parameters(paramLabel = "NAME", description = "What they log in as.")
  private String name = "";

  UserRemoveCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var user = NamedUser.find(client, name, sentences);
    client.delete(user.path(), user.tag());
    terminal.out().println(sentences.text("users.removed", Map.of("name", name)));
    return ExitCode.DONE;
  }
}
