package org.rollcall.cli;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rollcall logout}: revokes this account's token, and forgets it. */
@Command(
    name = "logout",
    mixinStandardHelpOptions = true,
    description = "Revokes the token that login keeps, and forgets it.")
final class LogoutCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private LanguageOption language = new LanguageOption();

  LogoutCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var sentences = language.sentences();
    var file = KeptLogin.file(terminal.environment());
    var kept = KeptLogin.read(file);
    if (kept.isEmpty()) throw new UserError(sentences.text("usage.not_logged_in"));
    var server = URI.create(kept.get().server());
    try (var client = new ApiClient(server, kept.get().token(), sentences.language())) {
      client.delete("tokens/" + kept.get().id());
    } catch (ApiRefusal refusal) {
      // Revoked or expired before: there is nothing left to revoke.
      if (refusal.exitCode() == ExitCode.USAGE) {
        terminal.err().println(refusal.told(sentences));
        return ExitCode.FAILED;
      }
    } catch (ServerAway away) {
      terminal.err().println(sentences.text("api.away", Map.of("address", away.server())));
      return ExitCode.FAILED;
    }
    KeptLogin.forget(file);
    terminal.out().println(sentences.text("login.gone", Map.of("address", server)));
    return ExitCode.DONE;
  }
}
