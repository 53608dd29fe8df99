package org.rollcall.cli;

import picocli.CommandLine.Command;

/** {@code rollcall groups list}: which groups are there? */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the groups.")
final class GroupListCommand extends ListCommand {
  GroupListCommand(Terminal terminal) {
    super(terminal, "groups", "groups", GroupsCommand.SHOWN);
  }
}
