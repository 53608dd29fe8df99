package org.rollcall.cli;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall tokens make}: a token for a program, which a token cannot make for itself. */
@Command(
    name = "make",
    mixinStandardHelpOptions = true,
    description =
        "Makes a token for a program and prints it, this once. Your password is asked for.")
final class TokenMakeCommand extends DoorCommand {
  @Parameters(paramLabel = "NAME", description = "What it is for.")
  private String name = "";

  @Option(names = "--user", paramLabel = "NAME", description = "As whom. Without it you are asked.")
  private @Nullable String user;

  @Option(
      names = "--right",
      paramLabel = "RIGHT",
      description = "read, operate, administer or audit; several times. Default: all of yours.")
  private List<String> rights = List.of();

  @Option(names = "--days", paramLabel = "N", description = "1 to 366. Default: ${DEFAULT-VALUE}.")
  private int days = 90;

  TokenMakeCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int enter(PasswordLogin door, URI server, Asking asking) throws InterruptedException {
    var wanted = ApiClient.JSON.createObjectNode().put("name", name).put("days", days);
    if (!rights.isEmpty()) rights.forEach(wanted.putArray("rights")::add);
    var made = asking.token(door, user, wanted);
    terminal.err().println(asking.sentences().text("tokens.made"));
    terminal.out().println(made.path("secret").asText());
    return ExitCode.DONE;
  }
}
