package org.rollcall.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Mixin;

/** What do all commands have in common that ask a server? */
abstract class ApiCommand implements Callable<Integer> {
  final Terminal terminal;

  @Mixin private ApiOptions api = new ApiOptions();
  @Mixin private LanguageOption language = new LanguageOption();

  ApiCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public final Integer call() throws Exception {
    var sentences = language.sentences();
    var alone = alone(sentences);
    if (alone.isPresent()) return alone.get();
    try (var client = api.client(sentences, terminal.environment())) {
      return ask(client, sentences);
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

  abstract int ask(ApiClient client, Sentences sentences) throws Exception;

  /**
   * The exit code where it can be carried out without a server; empty where one has to be asked.
   */
  Optional<Integer> alone(Sentences sentences) throws Exception {
    return Optional.empty();
  }
}
