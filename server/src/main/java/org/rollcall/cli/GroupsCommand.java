package org.rollcall.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
final class GroupsCommand implements Runnable {
  static final List<String> SHOWN =
      List.of("/id", "/name", "/machines", "/selector", "/credential", "/note");

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing a command.");
  }
}
