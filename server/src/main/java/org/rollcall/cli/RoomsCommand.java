package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall rooms …}: where do PCs stand? */
@Command(
    name = "rooms",
    aliases = "room",
    mixinStandardHelpOptions = true,
    description = "Keeps the rooms, their subnets, and as whom their PCs are entered.",
    subcommands = {
      RoomsCommand.Listed.class,
      RoomsCommand.Add.class,
      RoomsCommand.Change.class,
      RoomsCommand.Remove.class
    })
final class RoomsCommand extends CommandGroup {
  private static final List<String> SHOWN =
      List.of("/id", "/name", "/building", "/credential", "/subnets", "/note");

  /** What can be said of a room. */
  static final class Details {
    @Option(names = "--building", paramLabel = "NAME", description = "In which building it is.")
    private @Nullable String building;

    @Option(
        names = "--credential",
        paramLabel = "NAME",
        description = "As whom its PCs are entered, where they name none; '' for none.")
    private @Nullable String credential;

    @Option(
        names = "--subnets",
        split = ",",
        paramLabel = "CIDR,…",
        description = "By whose addresses a PC is known to stand here.")
    private @Nullable List<String> subnets;

    @Option(names = "--note", paramLabel = "TEXT", description = "Whatever people should know.")
    private @Nullable String note;

    void addTo(ObjectNode edit) {
      MachineFields.text(edit, "building", building);
      MachineFields.text(edit, "credential", credential);
      MachineFields.text(edit, "note", note);
      if (subnets == null) return;
      var told = edit.putArray("subnets");
      subnets.stream().filter(subnet -> !subnet.isBlank()).forEach(told::add);
    }
  }

  /** Lists them. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the rooms.")
  static final class Listed extends ListCommand {
    Listed(Terminal terminal) {
      super(terminal, "rooms", "rooms", SHOWN);
    }
  }

  /** Takes one up. */
  @Command(name = "add", mixinStandardHelpOptions = true, description = "Takes up a room.")
  static final class Add extends ApiCommand {
    @Parameters(paramLabel = "NAME", description = "What it is called.")
    private String name = "";

    @Mixin private Details details = new Details();

    Add(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var body = ApiClient.JSON.createObjectNode().put("name", name);
      details.addTo(body);
      client.post("rooms", body);
      terminal.out().println(sentences.text("rooms.added", Map.of("name", name)));
      return ExitCode.DONE;
    }
  }

  /** Says something else of one. */
  @Command(
      name = "set",
      mixinStandardHelpOptions = true,
      description = "Changes a room; what is not named stays, '' takes it away.")
  static final class Change extends ApiCommand {
    @Parameters(paramLabel = "NAME", description = "What it is called, or its number.")
    private String name = "";

    @Option(names = "--name", paramLabel = "NAME", description = "What it is called from now on.")
    private @Nullable String newName;

    @Mixin private Details details = new Details();

    Change(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      JsonNode room = NamedThing.ROOM.find(client, name, sentences);
      var edit = ApiClient.JSON.createObjectNode();
      MachineFields.text(edit, "name", newName);
      details.addTo(edit);
      if (edit.isEmpty()) throw new UserError(sentences.text("usage.nothing_said"));
      client.patch("rooms/" + room.path("id").asLong(), edit, Machines.tag(room));
      terminal.out().println(sentences.text("rooms.changed", Map.of("name", name)));
      return ExitCode.DONE;
    }
  }

  /** Forgets one. */
  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Forgets a room in which no PC stands.")
  static final class Remove extends ApiCommand {
    @Parameters(paramLabel = "NAME", description = "What it is called, or its number.")
    private String name = "";

    Remove(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      JsonNode room = NamedThing.ROOM.find(client, name, sentences);
      client.delete("rooms/" + room.path("id").asLong(), Machines.tag(room));
      terminal.out().println(sentences.text("rooms.removed", Map.of("name", name)));
      return ExitCode.DONE;
    }
  }
}
