package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall transports …}: by which ways are PCs entered? */
@Command(
    name = "transports",
    aliases = "transport",
    mixinStandardHelpOptions = true,
    description = "Keeps transport profiles: by which ways PCs are entered.",
    subcommands = {
      TransportsCommand.Listed.class,
      TransportsCommand.Add.class,
      TransportsCommand.Change.class,
      TransportsCommand.Remove.class,
      TransportsCommand.Choose.class,
      HostKeysCommand.class
    })
final class TransportsCommand extends CommandGroup {
  private static final List<String> SHOWN =
      List.of(
          "/id",
          "/name",
          "/protocol",
          "/port",
          "/authentication",
          "/trust",
          "/host_keys",
          "/machines",
          "/rooms",
          "/of_site");

  /** Lists them. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the profiles.")
  static final class Listed extends ListCommand {
    Listed(Terminal terminal) {
      super(terminal, "transport-profiles", "transport_profiles", SHOWN);
    }
  }

  /** Adds one. */
  @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds a profile.")
  static final class Add extends ApiCommand {
    @Parameters(paramLabel = "NAME", description = "What it is called.")
    private String name = "";

    @Mixin private TransportFields fields = new TransportFields();

    Add(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var body = ApiClient.JSON.createObjectNode().put("name", name);
      fields.addTo(body, sentences);
      client.post("transport-profiles", body);
      terminal.out().println(sentences.text("transports.added", Map.of("name", name)));
      return ExitCode.DONE;
    }
  }

  /** Changes one. */
  @Command(
      name = "set",
      mixinStandardHelpOptions = true,
      description = "Changes a profile; what is not named stays.")
  static final class Change extends ApiCommand {
    @Parameters(paramLabel = "NAME", description = "What it is called, or its number.")
    private String name = "";

    @Option(names = "--name", paramLabel = "NAME", description = "What it is called from now on.")
    private @Nullable String newName;

    @Mixin private TransportFields fields = new TransportFields();

    Change(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      JsonNode profile = NamedThing.TRANSPORT_PROFILE.find(client, name, sentences);
      var edit = ApiClient.JSON.createObjectNode();
      MachineFields.text(edit, "name", newName);
      fields.addTo(edit, sentences);
      if (edit.isEmpty()) throw new UserError(sentences.text("usage.nothing_said"));
      var path = "transport-profiles/" + profile.path("id").asLong();
      client.patch(path, edit, Machines.tag(profile));
      terminal.out().println(sentences.text("transports.changed", Map.of("name", name)));
      return ExitCode.DONE;
    }
  }

  /** Removes one. */
  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Removes a profile that nobody goes by.")
  static final class Remove extends ApiCommand {
    @Parameters(paramLabel = "NAME", description = "What it is called, or its number.")
    private String name = "";

    Remove(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      JsonNode profile = NamedThing.TRANSPORT_PROFILE.find(client, name, sentences);
      var path = "transport-profiles/" + profile.path("id").asLong();
      client.delete(path, Machines.tag(profile));
      terminal.out().println(sentences.text("transports.removed", Map.of("name", name)));
      return ExitCode.DONE;
    }
  }

  /** Lets somebody go by one. */
  @Command(
      name = "choose",
      mixinStandardHelpOptions = true,
      description = "Lets the site, a room or a PC go by a profile; '' for none of its own.")
  static final class Choose extends ApiCommand {
    @Parameters(paramLabel = "NAME", description = "Of the profile, or its number.")
    private String name = "";

    @ArgGroup(multiplicity = "1")
    private Whose whose = new Whose();

    /** Who goes by it. */
    static final class Whose {
      @Option(names = "--site", description = "Whoever has no other.")
      private boolean site;

      @Option(names = "--room", paramLabel = "ROOM", description = "PCs of that room.")
      private @Nullable String room;

      @Option(names = "--machine", paramLabel = "NAME", description = "That PC.")
      private @Nullable String machine;
    }

    Choose(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var body = ApiClient.JSON.createObjectNode();
      if (!name.isBlank()) {
        var profile = NamedThing.TRANSPORT_PROFILE.find(client, name, sentences);
        body.put("profile", profile.path("id").asLong());
      }
      var path = place(client, sentences) + "/transport-profile";
      client.put(path, body, client.get(path).path("version").asInt());
      terminal.out().println(sentences.text("transports.chosen"));
      return ExitCode.DONE;
    }

    private String place(ApiClient client, Sentences sentences) throws InterruptedException {
      if (whose.room != null) {
        return "rooms/" + NamedThing.ROOM.find(client, whose.room, sentences).path("id").asLong();
      }
      if (whose.site || whose.machine == null) return "site";
      var found = Machines.find(client, whose.machine, sentences);
      return "machines/" + found.at("/machine/id").asLong();
    }
  }
}
