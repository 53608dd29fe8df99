package org.rollcall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall sources …}: directories that are asked again and again. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = "Keeps the directories that machines are taken from.",
    subcommands = {
      SourcesCommand.Listed.class,
      SourcesCommand.Add.class,
      SourcesCommand.Sync.class,
      SourcesCommand.Remove.class
    })
final class SourcesCommand extends CommandGroup {
  /** Lists them. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the directories.")
  static final class Listed extends ListCommand {
    Listed(Terminal terminal) {
      super(terminal, "sources", "sources", JsonColumns.SOURCE);
    }
  }

  /** Takes one up. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Takes up an Active Directory, read over LDAPS or StartTLS.")
  static final class Add extends ApiCommand {
    @Parameters(paramLabel = "NAME", description = "What people call it.")
    private String name = "";

    @Option(names = "--host", required = true, paramLabel = "HOST", description = "Its server.")
    private String host = "";

    @Option(names = "--port", paramLabel = "N", description = "Default: 636, or 389.")
    private @Nullable Integer port;

    @Option(names = "--security", paramLabel = "ldaps|starttls", description = "Default: ldaps.")
    private String security = "ldaps";

    @Option(
        names = "--ca-file",
        paramLabel = "FILE",
        description = "PEM file of the authority that vouches for it.")
    private @Nullable Path authority;

    @Option(names = "--pin", paramLabel = "SHA256", description = "Its certificate's fingerprint.")
    private @Nullable String pin;

    @Option(
        names = "--credential",
        required = true,
        paramLabel = "NAME",
        description = "As whom to ask; kept with 'credential set'.")
    private String credential = "";

    @Option(names = "--base", required = true, paramLabel = "DN", description = "Where to look.")
    private String base = "";

    @Option(names = "--filter", paramLabel = "FILTER", description = "Default: Windows PCs.")
    private @Nullable String filter;

    @Option(names = "--every", paramLabel = "MINUTES", description = "Ask again after so long.")
    private @Nullable Integer every;

    @Option(
        names = "--most-changed",
        paramLabel = "PERCENT",
        description = "Ask a person when more would change. Default: ${DEFAULT-VALUE}.")
    private int mostChanged = 20;

    Add(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var body = ApiClient.JSON.createObjectNode().put("name", name).put("host", host);
      body.put("port", port).put("security", security).put("credential", credential);
      body.put("base", base).put("filter", filter).put("every_minutes", every);
      body.put("most_changed_percent", mostChanged);
      if (authority != null) {
        body.putObject("trust").put("kind", "issuers").put("pem", pem(authority, sentences));
      } else if (pin != null) {
        body.putObject("trust").put("kind", "pinned").put("sha256", pin);
      }
      var id = client.post("sources", body).path("id").asLong();
      terminal.out().println(sentences.text("source.added", Map.of("name", name, "id", id)));
      return ExitCode.DONE;
    }

    private static String pem(Path file, Sentences sentences) {
      try {
        return Files.readString(file);
      } catch (IOException _) {
        throw new UserError(sentences.text("usage.ca_file", Map.of("file", file)));
      }
    }
  }

  /** Asks one now. */
  @Command(name = "sync", mixinStandardHelpOptions = true, description = "Asks a directory now.")
  static final class Sync extends ApiCommand {
    @Parameters(paramLabel = "ID", description = "As 'sources list' shows it.")
    private long id;

    Sync(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var result = client.post("sources/" + id + "/sync", ApiClient.JSON.createObjectNode());
      var counts = result.path("counts");
      var code = result.path("result").asText();
      var values =
          Map.of(
              "new", counts.path("new").asInt(),
              "changed", counts.path("changed").asInt(),
              "gone", counts.path("gone").asInt(),
              "bad", counts.path("bad").asInt(),
              "id", result.path("imported").asLong());
      terminal.out().println(sentences.text("source." + code, values));
      return code.equals("asks") ? ExitCode.NEEDS_A_PERSON : ExitCode.DONE;
    }
  }

  /** Forgets one. */
  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Forgets a directory; its machines stay.")
  static final class Remove extends RemoveCommand {
    Remove(Terminal terminal) {
      super(terminal, "sources", "name", "source.removed");
    }
  }
}
