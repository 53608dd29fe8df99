package org.rollcall.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.table.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall notifications …}: who is told what. */
@Command(
    name = "notifications",
    mixinStandardHelpOptions = true,
    description = "Keeps who is told what, by mail or webhook.",
    subcommands = {
      NotificationsCommand.Listed.class,
      NotificationsCommand.Add.class,
      NotificationsCommand.Tried.class,
      NotificationsCommand.Remove.class,
      NotificationsCommand.Deliveries.class,
      NotificationsCommand.MailServer.class,
      NotificationsCommand.Feed.class
    })
final class NotificationsCommand extends CommandGroup {
  private static final String RECIPIENTS = "notifications/recipients";
  private static final List<String> SHOWN =
      List.of("/id", "/name", "/kind", "/address", "/language", "/digest_at", "/enabled");
  private static final List<String> SENT =
      List.of("/id", "/name", "/code", "/about", "/state", "/due_at", "/sent_at", "/trouble");

  /** Lists recipients. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists who is told.")
  static final class Listed extends ApiCommand {
    @Option(names = "--format", paramLabel = "table|json|csv", description = "Default: table.")
    private Format format = Format.TABLE;

    Listed(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var columns = JsonColumns.of(format, sentences, SHOWN);
      format.write(terminal.out(), columns, client.get(RECIPIENTS).path("recipients"));
      return ExitCode.DONE;
    }
  }

  /** Adds one. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Adds who is told: by mail, or by a webhook.")
  static final class Add extends ApiCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "What people call it.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "ADDRESS", description = "Mail address, or https URL.")
    private String address = "";

    @Option(
        names = "--form",
        paramLabel = "rollcall|teams|slack|line",
        description = "What the receiver of a webhook understands. Default: rollcall.")
    private @Nullable String form;

    @Option(names = "--account", paramLabel = "ID", description = "Whom LINE shall tell.")
    private @Nullable String account;

    @Option(
        names = "--credential",
        paramLabel = "NAME",
        description = "Credential whose password signs the requests, or is LINE's token.")
    private @Nullable String credential;

    @Option(names = "--language", paramLabel = "zh-TW|en", description = "Default: zh-TW.")
    private @Nullable String language;

    @Option(names = "--quiet", paramLabel = "22:00-07:00", description = "When only urgent things.")
    private @Nullable String quiet;

    @Option(names = "--digest-at", paramLabel = "HH:MM", description = "Default: 07:00.")
    private @Nullable String digestAt;

    @Option(
        names = "--least",
        paramLabel = "info|warning|urgent",
        description = "What is less severe is not told. Default: warning.")
    private String least = "warning";

    @Option(
        names = "--where",
        paramLabel = "SELECTOR",
        description = "Only what is about these PCs.")
    private @Nullable String selector;

    @Option(names = "--at-once", description = "At once, and not in the digest of the day.")
    private boolean atOnce;

    Add(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var body = ApiClient.JSON.createObjectNode().put("name", name).put("address", address);
      body.put("kind", address.startsWith("http") ? "webhook" : "mail");
      put(body, "form", form);
      put(body, "account", account);
      put(body, "credential", credential);
      put(body, "language", language);
      put(body, "digest_at", digestAt);
      if (quiet != null) {
        var ends = quiet.split("-", 2);
        body.put("quiet_from", ends[0]).put("quiet_to", ends[ends.length - 1]);
      }
      var rule = body.putArray("rules").addObject().put("least", least).put("digest", !atOnce);
      put(rule, "selector", selector);
      var made = client.post(RECIPIENTS, body);
      var values = Map.of("name", name, "id", made.path("id").asLong());
      terminal.out().println(sentences.text("notification.added", values));
      return ExitCode.DONE;
    }
  }

  /** Tries one. */
  @Command(
      name = "try",
      mixinStandardHelpOptions = true,
      description = "Sends a message that says nothing else than that it arrives.")
  static final class Tried extends ApiCommand {
    @Parameters(paramLabel = "ID", description = "As 'notifications list' shows it.")
    private long id;

    Tried(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      client.post(RECIPIENTS + "/" + id + "/try", ApiClient.JSON.createObjectNode());
      terminal.out().println(sentences.text("notification.tried"));
      return ExitCode.DONE;
    }
  }

  /** Removes one. */
  @Command(name = "remove", mixinStandardHelpOptions = true, description = "Tells it no more.")
  static final class Remove extends ApiCommand {
    @Parameters(paramLabel = "ID", description = "As 'notifications list' shows it.")
    private long id;

    Remove(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var known = client.get(RECIPIENTS + "/" + id);
      client.delete(RECIPIENTS + "/" + id, known.path("version").asInt());
      var values = Map.of("name", known.path("name").asText());
      terminal.out().println(sentences.text("notification.removed", values));
      return ExitCode.DONE;
    }
  }

  /** Shows what was told. */
  @Command(
      name = "deliveries",
      mixinStandardHelpOptions = true,
      description = "Lists what was told to whom, and what is on its way.")
  static final class Deliveries extends ApiCommand {
    @Option(names = "--format", paramLabel = "table|json|csv", description = "Default: table.")
    private Format format = Format.TABLE;

    Deliveries(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var deliveries = client.get("notifications/deliveries").path("deliveries");
      format.write(terminal.out(), JsonColumns.of(format, sentences, SENT), deliveries);
      return ExitCode.DONE;
    }
  }

  /** Says by which server mail leaves. */
  @Command(
      name = "mail-server",
      mixinStandardHelpOptions = true,
      description = "Says by which server mail leaves.")
  static final class MailServer extends ApiCommand {
    @Parameters(paramLabel = "HOST", description = "Its name.")
    private String host = "";

    @Option(names = "--port", paramLabel = "N", description = "Default: 587; 465 with tls.")
    private @Nullable Integer port;

    @Option(
        names = "--security",
        paramLabel = "starttls|tls|none",
        description = "Default: starttls.")
    private @Nullable String security;

    @Option(names = "--credential", paramLabel = "NAME", description = "As whom to log in there.")
    private @Nullable String credential;

    @Option(names = "--sender", required = true, paramLabel = "MAIL", description = "From whom.")
    private String sender = "";

    @Option(names = "--link", paramLabel = "URL", description = "Where the page is, for links.")
    private @Nullable String link;

    MailServer(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var version = client.get("notifications/mail-server").path("version").asInt();
      var body = ApiClient.JSON.createObjectNode().put("host", host).put("sender", sender);
      if (port != null) body.put("port", port);
      put(body, "security", security);
      put(body, "credential", credential);
      put(body, "link", link);
      client.put("notifications/mail-server", body, version);
      terminal.out().println(sentences.text("notification.mail", Map.of("host", host)));
      return ExitCode.DONE;
    }
  }

  /** Makes a link for calendar programs. */
  @Command(
      name = "feed",
      mixinStandardHelpOptions = true,
      description = "Makes a secret link under which a calendar program reads what will happen.")
  static final class Feed extends ApiCommand {
    @Parameters(paramLabel = "NAME", description = "Who reads it.")
    private String name = "";

    @Option(names = "--language", paramLabel = "zh-TW|en", description = "Default: zh-TW.")
    private @Nullable String language;

    Feed(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var body = ApiClient.JSON.createObjectNode().put("name", name);
      put(body, "language", language);
      var made = client.post("notifications/feeds", body);
      var values = Map.of("path", made.path("path").asText());
      terminal.out().println(sentences.text("notification.feed", values));
      return ExitCode.DONE;
    }
  }

  private static void put(ObjectNode body, String field, @Nullable String value) {
    if (value != null) body.put(field, value);
  }
}
