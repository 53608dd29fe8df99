package org.rollcall.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollcall audit list}: the latest that was done. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists who did what, the latest first.")
final class AuditListCommand extends ListCommand {
  @Mixin private DeedOptions deeds = new DeedOptions();

  @Option(names = "--limit", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int limit = 50;

  AuditListCommand(Terminal terminal) {
    super(terminal, "audit", "deeds", JsonColumns.DEED);
  }

  @Override
  String rest() {
    return "?limit=" + limit + deeds.query();
  }
}
