package org.rollcall.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.transport.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall credential …}: as whom may the server log in? */
@Command(
    name = "credential",
    aliases = "credentials",
    mixinStandardHelpOptions = true,
    description = "Keeps the accounts that the server logs in with; nobody can read them back.",
    subcommands = {
      CredentialCommand.Put.class,
      CredentialCommand.Listed.class,
      CredentialCommand.Remove.class
    })
final class CredentialCommand extends CommandGroup {
  /** Keeps an account, or its new password. */
  @Command(
      name = "set",
      mixinStandardHelpOptions = true,
      description = "Keeps an account and its password, key or tickets under a name.")
  static final class Put extends ApiCommand {
    @Parameters(paramLabel = "NAME", description = "What runs and lists call it.")
    private String name = "";

    @Option(
        names = "--username",
        paramLabel = "USER",
        description = "Account; user@REALM for Kerberos. With --laps: Administrator, unless told.")
    private @Nullable String username;

    @Option(
        names = "--laps",
        paramLabel = "SOURCE",
        description = {
          "Keep no password: at each visit, read the PC's own from Windows LAPS in this",
          "directory, by its number or name in 'sources list'."
        })
    private @Nullable String laps;

    @Option(
        names = "--password-file",
        paramLabel = "FILE",
        description = "File with its password. Without it you are asked.")
    private @Nullable Path passwordFile;

    @Mixin private SecretOptions secret = new SecretOptions();

    Put(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var path = "credentials/" + ApiClient.part(name);
      if (laps != null) {
        client.put(path, lookedUp(client, laps, sentences));
        terminal.out().println(sentences.text("credential.looked_up", Map.of("name", name)));
        return ExitCode.DONE;
      }
      var other = secret.body(username, sentences);
      if (other.isPresent()) {
        client.put(path, other.get());
        terminal.out().println(sentences.text("credential.kept", Map.of("name", name)));
        return ExitCode.DONE;
      }
      if (username == null) throw new UserError(sentences.text("usage.credential_user"));
      var password = password(username, sentences).reveal();
      var body = ApiClient.JSON.createObjectNode().put("username", username);
      client.put(path, body.put("password", String.valueOf(password)));
      Arrays.fill(password, '\0');
      terminal.out().println(sentences.text("credential.kept", Map.of("name", name)));
      return ExitCode.DONE;
    }

    private ObjectNode lookedUp(ApiClient client, String directory, Sentences sentences)
        throws InterruptedException {
      if (passwordFile != null) throw new UserError(sentences.text("usage.laps_password"));
      var source = NamedThing.SOURCE.find(client, directory, sentences).path("id").asLong();
      var body = ApiClient.JSON.createObjectNode().put("kind", "laps").put("source", source);
      return username == null ? body : body.put("username", username);
    }

    private Secret password(String user, Sentences sentences) {
      if (passwordFile != null) return PasswordFiles.read(passwordFile, sentences);
      return terminal
          .askSecret()
          .apply(sentences.text("ask.password", Map.of("user", user)))
          .filter(characters -> characters.length > 0)
          .map(Secret::of)
          .orElseThrow(() -> new UserError(sentences.text("usage.password")));
    }
  }

  /** Lists them. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the accounts, without their passwords.")
  static final class Listed extends ListCommand {
    Listed(Terminal terminal) {
      super(terminal, "credentials", "credentials", JsonColumns.CREDENTIAL);
    }
  }

  /** Forgets one. */
  @Command(name = "remove", mixinStandardHelpOptions = true, description = "Forgets an account.")
  static final class Remove extends ApiCommand {
    @Parameters(paramLabel = "NAME", description = "What it is called.")
    private String name = "";

    Remove(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      client.delete("credentials/" + ApiClient.part(name));
      terminal.out().println(sentences.text("credential.removed", Map.of("name", name)));
      return ExitCode.DONE;
    }
  }
}
