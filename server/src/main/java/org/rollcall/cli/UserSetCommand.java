package org.rollcall.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall users set}: gives somebody another role, or other groups. */
@Command(
    name = "set",
    mixinStandardHelpOptions = true,
    description = "Changes what a user is given; what is not named stays as it is.")
final class UserSetCommand extends ApiCommand {
  @Parameters(paramLabel = "NAME", description = "What they log in as.")
  private String name = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "viewer, operator, administrator or auditor.")
  private @Nullable String role;

  @Option(
      names = "--group",
      paramLabel = "ID",
      description = "Group on whose machines an operator works, in place of the former ones.")
  private @Nullable List<Long> groups;

  @Option(names = "--disabled", paramLabel = "true|false", description = "May not log in for now.")
  private @Nullable Boolean disabled;

  UserSetCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var user = NamedUser.find(client, name, sentences);
    var body = ApiClient.JSON.createObjectNode();
    if (role != null) body.put("role", role);
    if (disabled != null) body.put("disabled", disabled);
    if (groups != null) groups.forEach(body.putArray("groups")::add);
    client.patch(user.path(), body, user.tag());
    terminal.out().println(sentences.text("users.changed", Map.of("name", name)));
    return ExitCode.DONE;
  }
}
