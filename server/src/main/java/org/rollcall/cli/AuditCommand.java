package org.rollcall.cli;

import picocli.CommandLine.Command;

/** {@code rollcall audit …}: who did what on the server? */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Reads the record of who did what, and checks that nobody changed it.",
    subcommands = {AuditListCommand.class, AuditExportCommand.class, AuditVerifyCommand.class})
final class AuditCommand extends CommandGroup {}
