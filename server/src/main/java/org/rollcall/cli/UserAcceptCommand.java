package org.rollcall.cli;

import java.net.URI;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code rollcall users accept}: sets one's own password by the link that one was given. */
@Command(
    name = "accept",
    mixinStandardHelpOptions = true,
    description = "Sets your password by the link that you were given; you are asked for both.")
final class UserAcceptCommand extends DoorCommand {
  UserAcceptCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int enter(PasswordLogin door, URI server, Asking asking) throws InterruptedException {
    // Only what follows the mark is secret; the rest of the address may be left out.
    var link = asking.secret("ask.link", Map.of()).strip().replaceFirst("^.*#set-up=", "");
    var body = ApiClient.JSON.createObjectNode().put("link", link);
    body.put("password", asking.secret("ask.new_password", Map.of()));
    var user = door.setUp(body).path("user").asText();
    terminal.out().println(asking.sentences().text("users.accepted", Map.of("name", user)));
    return ExitCode.DONE;
  }
}
