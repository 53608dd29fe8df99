package org.rollcall.cli;

import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.table.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollcall audit list}: the latest that was done. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists who did what, the latest first.")
final class AuditListCommand extends ApiCommand {
  @Mixin private DeedOptions deeds = new DeedOptions();

  @Option(names = "--limit", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int limit = 50;

  @Option(names = "--format", paramLabel = "table|json|csv", description = "Default: table.")
  private Format format = Format.TABLE;

  AuditListCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  int ask(ApiClient client, Sentences sentences) throws Exception {
    var columns = JsonColumns.of(format, sentences, JsonColumns.DEED);
    var page = client.get("audit?limit=" + limit + deeds.query());
    format.write(terminal.out(), columns, page.path("deeds"));
    return ExitCode.DONE;
  }
}
