package org.rollcall.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall agreements …}: what the site may activate, how often, and until when. */
@Command(
    name = "agreements",
    mixinStandardHelpOptions = true,
    description = "Keeps the licence agreements that reports and findings are measured by.",
    subcommands = {
      AgreementsCommand.Listed.class,
      AgreementsCommand.Add.class,
      AgreementsCommand.Edit.class,
      AgreementsCommand.Remove.class
    })
final class AgreementsCommand extends CommandGroup {
  private static final String PATH = "agreements";

  /** What an agreement is made of; days may be written by years of the Republic. */
  static final class Parts {
    @Option(
        names = "--family",
        paramLabel = "CODE",
        description = "windows, office, visio, project or other.")
    private @Nullable String family;

    @Option(
        names = "--edition",
        paramLabel = "WORDS",
        description = "Words that a product's title has to hold. Default: the whole family.")
    private @Nullable String edition;

    @Option(names = "--quantity", paramLabel = "N", description = "Default: site-wide.")
    private @Nullable Integer quantity;

    @Option(names = "--from", paramLabel = "DAY", description = "2023-03-01 or 112/03/01.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", description = "The last day. Default: no end.")
    private @Nullable String to;

    @Option(names = "--document", paramLabel = "URL", description = "Link to it; https only.")
    private @Nullable String document;

    @Option(names = "--contact", paramLabel = "TEXT", description = "Who knows about it.")
    private @Nullable String contact;

    @Option(names = "--note", paramLabel = "TEXT", description = "What people should know of it.")
    private @Nullable String note;

    ObjectNode into(ObjectNode body) {
      put(body, "family", family);
      put(body, "edition", edition);
      if (quantity != null) body.put("quantity", quantity);
      put(body, "from", from);
      put(body, "to", to);
      put(body, "document", document);
      put(body, "contact", contact);
      put(body, "note", note);
      return body;
    }

    private static void put(ObjectNode body, String field, @Nullable String text) {
      if (text != null) body.put(field, text);
    }
  }

  /** Lists them. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the agreements.")
  static final class Listed extends ListCommand {
    Listed(Terminal terminal) {
      super(terminal, PATH, "agreements", JsonColumns.AGREEMENT);
    }
  }

  /** Takes one up. */
  @Command(name = "add", mixinStandardHelpOptions = true, description = "Takes up an agreement.")
  static final class Add extends ApiCommand {
    @Parameters(paramLabel = "TITLE", description = "What people call it.")
    private String title = "";

    @Mixin private Parts parts = new Parts();

    Add(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var body = parts.into(ApiClient.JSON.createObjectNode().put("title", title));
      var added = client.post(PATH, body);
      var values = Map.of("name", title, "id", added.path("id").asLong());
      terminal.out().println(sentences.text("agreements.added", values));
      return ExitCode.DONE;
    }
  }

  /** Changes one. */
  @Command(
      name = "edit",
      mixinStandardHelpOptions = true,
      description = "Changes what is said of an agreement, and leaves the rest.")
  static final class Edit extends ApiCommand {
    @Parameters(paramLabel = "ID", description = "As 'agreements list' shows it.")
    private long id;

    @Option(names = "--title", paramLabel = "TEXT", description = "What people call it.")
    private @Nullable String title;

    @Option(names = "--site-wide", description = "Takes away the quantity.")
    private boolean siteWide;

    @Option(names = "--no-end", description = "Takes away the last day.")
    private boolean noEnd;

    @Mixin private Parts parts = new Parts();

    Edit(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var before = client.get(PATH + "/" + id);
      var body = parts.into(ApiClient.JSON.createObjectNode());
      Parts.put(body, "title", title);
      if (siteWide) body.put("site_wide", true);
      if (noEnd) body.put("no_end", true);
      client.patch(PATH + "/" + id, body, "\"" + before.path("version").asInt() + "\"");
      var name = title == null ? before.path("title").asText() : title;
      terminal.out().println(sentences.text("agreements.changed", Map.of("name", name)));
      return ExitCode.DONE;
    }
  }

  /** Forgets one. */
  @Command(name = "remove", mixinStandardHelpOptions = true, description = "Forgets an agreement.")
  static final class Remove extends RemoveCommand {
    Remove(Terminal terminal) {
      super(terminal, PATH, "title", "agreements.removed");
    }
  }
}
