package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall discover …}: what is there that nobody listed? */
@Command(
    name = "discover",
    mixinStandardHelpOptions = true,
    description = "Finds PCs in a range of addresses, and the KMS hosts of a domain.",
    subcommands = {DiscoverCommand.Range.class, DiscoverCommand.Kms.class})
final class DiscoverCommand extends CommandGroup {
  /** Looks through a range of addresses. */
  @Command(
      name = "range",
      mixinStandardHelpOptions = true,
      description = "Looks for PCs in a range that an administrator allowed.")
  static final class Range extends ApiCommand {
    private static final long LOOK_MILLIS = 1_000;

    @Parameters(paramLabel = "CIDR", description = "Such as 10.1.2.0/24; a /16 at most.")
    private String block = "";

    @Option(names = "--per-second", paramLabel = "N", description = "Connections. Default: 20.")
    private int perSecond = 20;

    @Option(names = "--no-wait", description = "Do not wait for the end.")
    private boolean leave;

    Range(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var body = ApiClient.JSON.createObjectNode().put("block", block).put("per_second", perSecond);
      var scan = client.post("scans", body);
      while (!leave && scan.path("state").asText().equals("running")) {
        Thread.sleep(LOOK_MILLIS);
        scan = client.get("scans/" + scan.path("id").asLong());
      }
      tell(scan, sentences);
      return ExitCode.DONE;
    }

    private void tell(JsonNode scan, Sentences sentences) {
      var values =
          Map.of(
              "id", scan.path("id").asLong(),
              "tried", scan.path("tried").asInt(),
              "addresses", scan.path("addresses").asInt(),
              "found", scan.path("found").asInt(),
              "state", sentences.text("scan_state." + scan.path("state").asText()));
      terminal.out().println(sentences.text("scan.now", values));
      if (scan.path("imported").isIntegralNumber()) {
        var id = Map.of("id", scan.path("imported").asLong());
        terminal.out().println(sentences.text("scan.shown", id));
      }
    }
  }

  /** Asks the name service. */
  @Command(
      name = "kms",
      mixinStandardHelpOptions = true,
      description = "Lists the KMS hosts that a domain announces (DNS SRV).")
  static final class Kms extends ListCommand {
    @Parameters(paramLabel = "DOMAIN", description = "Such as example.edu.tw.")
    private String domain = "";

    Kms(Terminal terminal) {
      super(terminal, "kms-hosts/discovered", "hosts", JsonColumns.ANNOUNCED);
    }

    @Override
    String rest() {
      return "?domain=" + ApiClient.part(domain);
    }
  }
}
