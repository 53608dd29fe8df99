package org.rollcall.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall notifications add}: who is told from now on? */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Adds who is told: by mail, or by a webhook.")
final class RecipientAddCommand extends ApiCommand {
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

  @Option(names = "--where", paramLabel = "SELECTOR", description = "Only what is about these PCs.")
  private @Nullable String selector;

  @Option(names = "--at-once", description = "At once, and not in the digest of the day.")
  private boolean atOnce;

  RecipientAddCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var body = ApiClient.JSON.createObjectNode().put("name", name).put("address", address);
    body.put("kind", address.startsWith("http") ? "webhook" : "mail");
    Said.put(body, "form", form);
    Said.put(body, "account", account);
    Said.put(body, "credential", credential);
    Said.put(body, "language", language);
    Said.put(body, "digest_at", digestAt);
    if (quiet != null) {
      var ends = quiet.split("-", 2);
      body.put("quiet_from", ends[0]).put("quiet_to", ends[ends.length - 1]);
    }
    var rule = body.putArray("rules").addObject().put("least", least).put("digest", !atOnce);
    Said.put(rule, "selector", selector);
    var made = client.post(NotificationsCommand.RECIPIENTS, body);
    var values = Map.of("name", name, "id", made.path("id").asLong());
    terminal.out().println(sentences.text("notification.added", values));
    return ExitCode.DONE;
  }
}
