package org.rollcall.cli;

import java.util.List;
import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall transports keys …}: which PCs show other keys than before? */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = "Host keys of SSH and certificates of listeners that wait for a person.",
    subcommands = {
      HostKeysCommand.Listed.class,
      HostKeysCommand.Accept.class,
      HostKeysCommand.Await.class
    })
final class HostKeysCommand extends CommandGroup {
  private static final List<String> SHOWN =
      List.of("/id", "/host", "/port", "/kind", "/algorithm", "/fingerprint", "/first_seen_at");

  /** Lists them. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists those that wait.")
  static final class Listed extends ListCommand {
    Listed(Terminal terminal) {
      super(terminal, "host-keys", "host_keys", SHOWN);
    }
  }

  /** Takes one. */
  @Command(
      name = "accept",
      mixinStandardHelpOptions = true,
      description = "Takes one for the PC's own, once you know that the PC was imaged anew.")
  static final class Accept extends ApiCommand {
    @Parameters(paramLabel = "ID", description = "As 'transports keys list' shows it.")
    private long id;

    Accept(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var key = client.post("host-keys/" + id + "/accept", ApiClient.JSON.createObjectNode());
      var values = Map.of("host", key.path("host").asText());
      terminal.out().println(sentences.text("transports.accepted", values));
      return ExitCode.DONE;
    }
  }

  /** Takes those of a room. */
  @Command(
      name = "await",
      mixinStandardHelpOptions = true,
      description = "Takes one new key of each PC of a room that is imaged anew.")
  static final class Await extends ApiCommand {
    @Parameters(paramLabel = "ROOM", description = "What it is called, or its number.")
    private String room = "";

    @Option(names = "--hours", paramLabel = "N", description = "For how long. Default: 72.")
    private int hours = 72;

    Await(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var found = NamedThing.ROOM.find(client, room, sentences);
      var path = "rooms/" + found.path("id").asLong() + "/key-acceptance";
      client.put(path, ApiClient.JSON.createObjectNode().put("hours", hours));
      var values = Map.of("room", room, "hours", hours);
      terminal.out().println(sentences.text("transports.awaited", values));
      return ExitCode.DONE;
    }
  }
}
