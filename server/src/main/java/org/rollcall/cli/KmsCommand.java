package org.rollcall.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.KmsAddress;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall kms …}: the KMS hosts that the site knows. */
@Command(
    name = "kms",
    mixinStandardHelpOptions = true,
    description = "Keeps the list of KMS hosts that PCs may be activated against.",
    subcommands = {
      KmsCommand.Listed.class,
      KmsCommand.Add.class,
      KmsCommand.Remove.class,
      KmsCommand.Check.class
    })
final class KmsCommand extends CommandGroup {
  /** Lists them. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the KMS hosts.")
  static final class Listed extends ListCommand {
    Listed(Terminal terminal) {
      super(terminal, "kms-hosts", "kms_hosts", JsonColumns.KMS_HOST);
    }
  }

  /** Takes one up. */
  @Command(name = "add", mixinStandardHelpOptions = true, description = "Takes up a KMS host.")
  static final class Add extends ApiCommand {
    @Parameters(paramLabel = "HOST[:PORT]", description = "Its name or address. Port: 1688.")
    private String address = "";

    @Option(names = "--not-allowed", description = "Known, but nothing may use it.")
    private boolean notAllowed;

    @Option(names = "--note", paramLabel = "TEXT", description = "What people should know of it.")
    private @Nullable String note;

    Add(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var host =
          KmsAddress.parse(address)
              .orElseThrow(
                  () -> new UserError(sentences.text("usage.kms_host", Map.of("value", address))));
      var body = ApiClient.JSON.createObjectNode().put("name", host.host());
      body.put("port", host.port());
      var added = client.post("kms-hosts", body.put("allowed", !notAllowed).put("note", note));
      var values = Map.of("name", host.host(), "id", added.path("id").asLong());
      terminal.out().println(sentences.text("kms.added", values));
      return ExitCode.DONE;
    }
  }

  /** Forgets one. */
  @Command(name = "remove", mixinStandardHelpOptions = true, description = "Forgets a KMS host.")
  static final class Remove extends RemoveCommand {
    Remove(Terminal terminal) {
      super(terminal, "kms-hosts", "name", "kms.removed");
    }
  }

  /** Tries whether one answers. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Tries whether a KMS host takes connections from the server.")
  static final class Check extends ApiCommand {
    @Parameters(paramLabel = "ID", description = "As 'kms list' shows it.")
    private long id;

    Check(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var result = client.post("kms-hosts/" + id + "/check", ApiClient.JSON.createObjectNode());
      var reachable = result.path("reachable").asBoolean();
      var values =
          Map.of("ms", result.path("took_ms").asLong(), "fault", result.path("fault").asText(""));
      terminal.out().println(sentences.text(reachable ? "kms.answers" : "kms.silent", values));
      return reachable ? ExitCode.DONE : ExitCode.NEEDS_A_PERSON;
    }
  }
}
