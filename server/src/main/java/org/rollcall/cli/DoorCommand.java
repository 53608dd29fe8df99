package org.rollcall.cli;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What do all commands have in common that come to a server with a password and no token? */
abstract class DoorCommand implements Callable<Integer> {
  final Terminal terminal;

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "The server's address. Default: " + ApiOptions.USUAL_SERVER + ".")
  private @Nullable String server;

  @Mixin private LanguageOption language = new LanguageOption();

  DoorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public final Integer call() throws Exception {
    var sentences = language.sentences();
    var uri = ApiOptions.uri(server == null ? ApiOptions.USUAL_SERVER : server, sentences);
    try (var door = new PasswordLogin(uri)) {
      return enter(door, uri, new Asking(terminal, sentences));
    } catch (ApiRefusal refusal) {
      terminal.err().println(refusal.told(sentences));
      return refusal.exitCode();
    } catch (ServerAway away) {
      terminal.err().println(sentences.text("api.away", Map.of("address", away.server())));
      return ExitCode.FAILED;
    } finally {
      terminal.out().flush();
    }
  }

  abstract int enter(PasswordLogin door, URI server, Asking asking)
      throws IOException, InterruptedException;
}
