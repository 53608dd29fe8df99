package org.rollcall.cli;

import picocli.CommandLine.Command;

/** {@code rollcall nodes}: which servers share the work? */
@Command(
    name = "nodes",
    mixinStandardHelpOptions = true,
    description = "Lists the servers that share the store, and when each was last seen.")
final class NodesCommand extends ListCommand {
  NodesCommand(Terminal terminal) {
    super(terminal, "nodes", "nodes", JsonColumns.NODE);
  }
}
