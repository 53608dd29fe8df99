package org.rollcall.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** {@code rollcall groups …}: which PCs belong together? */
@Command(
    name = "groups",
    aliases = "group",
    mixinStandardHelpOptions = true,
    description = "Keeps groups of PCs: picked by hand, or kept by a selector.",
    subcommands = {
      GroupListCommand.class,
      GroupShowCommand.class,
      GroupEditCommand.Add.class,
      GroupEditCommand.Change.class,
      GroupEditCommand.Remove.class,
      GroupMembersCommand.Pick.class,
      GroupMembersCommand.Drop.class
    })
final class GroupsCommand extends CommandGroup {
  static final List<String> SHOWN =
      List.of("/id", "/name", "/machines", "/selector", "/credential", "/note");
}
