package org.rollcall.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollcall notifications mail-server}: by which server does mail leave? */
@Command(
    name = "mail-server",
    mixinStandardHelpOptions = true,
    description = "Says by which server mail leaves.")
final class MailServerCommand extends ApiCommand {
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

  @Option(
      names = "--keep-days",
      paramLabel = "N",
      description = "How long is kept what was told and done of itself. Default: 400.")
  private @Nullable Integer keepDays;

  MailServerCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var version = client.get("notifications/mail-server").path("version").asInt();
    var body = ApiClient.JSON.createObjectNode().put("host", host).put("sender", sender);
    if (port != null) body.put("port", port);
    Said.put(body, "security", security);
    Said.put(body, "credential", credential);
    Said.put(body, "link", link);
    if (keepDays != null) body.put("keep_days", keepDays);
    client.put("notifications/mail-server", body, version);
    terminal.out().println(sentences.text("notification.mail", Map.of("host", host)));
    return ExitCode.DONE;
  }
}
