package org.rollcall.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rollcall login}: lets this account's commands ask a server in a user's name. */
@Command(
    name = "login",
    mixinStandardHelpOptions = true,
    description = {
      "Logs in at a server: the commands of this account then ask in your name.",
      "Your password is asked for; what is kept is a token, in a file that only you can read."
    })
final class LoginCommand extends DoorCommand {
  @Option(names = "--user", paramLabel = "NAME", description = "As whom. Without it you are asked.")
  private @Nullable String user;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "For how long, 1 to 366. Default: ${DEFAULT-VALUE}.")
  private int days = 30;

  LoginCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int enter(PasswordLogin door, URI server, Asking asking)
      throws IOException, InterruptedException {
    var file = KeptLogin.file(terminal.environment());
    var wanted = ApiClient.JSON.createObjectNode().put("name", "rollcall login " + host());
    var made = asking.token(door, user, wanted.put("days", days));
    new KeptLogin(server.toString(), made.path("secret").asText(), made.at("/token/id").asLong())
        .write(file);
    var until = JsonColumns.localTime(made.at("/token/expires_at").asText());
    terminal
        .out()
        .println(asking.sentences().text("login.kept", Map.of("address", server, "until", until)));
    return ExitCode.DONE;
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException _) {
      return "";
    }
  }
}
