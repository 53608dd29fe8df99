package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall groups add|set|remove}: makes, changes and forgets a group. */
abstract class GroupEditCommand extends ApiCommand {
  @Parameters(paramLabel = "NAME", description = "What it is called.")
  String name = "";

  private GroupEditCommand(Terminal terminal) {
    super(terminal);
  }

  void tell(Sentences sentences, String key) {
    terminal.out().println(sentences.text(key, Map.of("name", name)));
  }

  /** What can be said of a group. */
  static final class Details {
    @Option(
        names = "--where",
        paramLabel = "SELECTOR",
        description = "By which it is kept; '' for one whose PCs are picked.")
    private @Nullable String selector;

    @Option(
        names = "--credential",
        paramLabel = "NAME",
        description = "As whom its PCs are entered, where neither they nor their room names one.")
    private @Nullable String credential;

    @Option(names = "--note", paramLabel = "TEXT", description = "Whatever people should know.")
    private @Nullable String note;

    void addTo(ObjectNode edit) {
      MachineFields.text(edit, "selector", selector);
      MachineFields.text(edit, "credential", credential);
      MachineFields.text(edit, "note", note);
    }
  }

  /** Makes one. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Makes a group: kept by --where, or else of PCs that are picked.")
  static final class Add extends GroupEditCommand {
    @Mixin private Details details = new Details();

    Add(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var body = ApiClient.JSON.createObjectNode().put("name", name);
      details.addTo(body);
      client.post("groups", body);
      tell(sentences, "groups.added");
      return ExitCode.DONE;
    }
  }

  /** Says something else of one. */
  @Command(
      name = "set",
      mixinStandardHelpOptions = true,
      description = "Changes a group; what is not named stays, '' takes it away.")
  static final class Change extends GroupEditCommand {
    @Option(names = "--name", paramLabel = "NAME", description = "What it is called from now on.")
    private @Nullable String newName;

    @Mixin private Details details = new Details();

    Change(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      JsonNode group = NamedThing.GROUP.find(client, name, sentences);
      var edit = ApiClient.JSON.createObjectNode();
      MachineFields.text(edit, "name", newName);
      details.addTo(edit);
      if (edit.isEmpty()) throw new UserError(sentences.text("usage.nothing_said"));
      client.patch("groups/" + group.path("id").asLong(), edit, Machines.tag(group));
      tell(sentences, "groups.changed");
      return ExitCode.DONE;
    }
  }

  /** Forgets one. */
  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Forgets a group, and none of its PCs.")
  static final class Remove extends GroupEditCommand {
    Remove(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      JsonNode group = NamedThing.GROUP.find(client, name, sentences);
      client.delete("groups/" + group.path("id").asLong(), Machines.tag(group));
      tell(sentences, "groups.removed");
      return ExitCode.DONE;
    }
  }
}
