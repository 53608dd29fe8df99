package org.rollcall.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.vault.MasterKeys;
import org.rollcall.vault.OwnerFile;
import org.rollcall.vault.VaultShut;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollcall vault}: gives the site's secrets another key. */
@Command(
    name = "vault",
    mixinStandardHelpOptions = true,
    description = "Gives the secrets that the server keeps another key.",
    subcommands = {VaultCommand.NewKey.class, VaultCommand.Reseal.class})
final class VaultCommand extends CommandGroup {
  /** Puts a fresh key first; the former ones go on opening. */
  @Command(
      name = "new-key",
      mixinStandardHelpOptions = true,
      description = {
        "Puts a fresh key first in the key file; the former ones still open what they sealed.",
        "Copy the file to every server, restart them, then: rollcall vault reseal"
      })
  static final class NewKey implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private StoreOptions store = new StoreOptions();
    @Mixin private LanguageOption language = new LanguageOption();

    @Option(names = "--vault-key-file", paramLabel = "FILE", description = "Default: the server's.")
    private @Nullable Path file;

    NewKey(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
      var sentences = language.sentences();
      var folder = ServerFolder.beside(store.typedFile(), System.getenv());
      var place = file == null ? folder.vaultKey() : file;
      var former = known(place, sentences);
      var keys = MasterKeys.withFresh(former);
      OwnerFile.replace(place, keys);
      var id = MasterKeys.parse(keys, place.toString()).currentId();
      terminal.out().println(sentences.text("vault.new_key", Map.of("key", id, "file", place)));
      terminal.out().flush();
      return ExitCode.DONE;
    }

    /** A file that is damaged is not built upon. */
    private static String known(Path place, Sentences sentences) throws IOException {
      try {
        var text = OwnerFile.read(place).orElse("");
        if (!text.isEmpty()) MasterKeys.parse(text, place.toString());
        return text;
      } catch (VaultShut shut) {
        var values = Map.of("source", shut.source(), "variable", VaultShut.VARIABLE);
        throw new UserError(sentences.text("vault." + shut.reason().code(), values));
      } catch (OwnerFile.TooOpen _) {
        throw new UserError(sentences.text("vault.file_too_open", Map.of("source", place)));
      }
    }
  }

  /** Seals everything anew. */
  @Command(
      name = "reseal",
      mixinStandardHelpOptions = true,
      description = "Has the server seal everything anew under the first key of its file.")
  static final class Reseal extends ApiCommand {
    Reseal(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var done = client.post("vault/reseal", ApiClient.JSON.createObjectNode());
      var values =
          Map.of(
              "key", done.path("key_id").asText(),
              "credentials", done.path("credentials").asInt(),
              "second_factors", done.path("second_factors").asInt(),
              "providers", done.path("login_providers").asInt(),
              "webhooks", done.path("webhooks").asInt());
      terminal.out().println(sentences.text("vault.resealed", values));
      return ExitCode.DONE;
    }
  }
}
