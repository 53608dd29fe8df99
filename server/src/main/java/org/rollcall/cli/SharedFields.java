package org.rollcall.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said of one machine as of many? An empty text takes away what was said. */
final class SharedFields {
  @Option(names = "--room", paramLabel = "ROOM", description = "Where it stands.")
  private @Nullable String room;

  @Option(names = "--owner", paramLabel = "UNIT", description = "Whose it is.")
  private @Nullable String owner;

  @Option(names = "--credential", paramLabel = "NAME", description = "As whom it is entered.")
  private @Nullable String credential;

  @Option(names = "--transport", paramLabel = "winrm|winrm-https|ssh", description = "How.")
  private @Nullable String transport;

  @Option(names = "--port", paramLabel = "N", description = "Its port; 0 for the usual one.")
  private @Nullable Integer port;

  @Option(names = "--note", paramLabel = "TEXT", description = "Whatever people should know.")
  private @Nullable String note;

  @Option(names = "--life", paramLabel = "in_use|in_repair|retired", description = "How it lives.")
  private @Nullable String life;

  void addTo(ObjectNode edit) {
    MachineFields.text(edit, "room", room);
    MachineFields.text(edit, "owner", owner);
    MachineFields.text(edit, "credential", credential);
    MachineFields.text(edit, "transport", transport);
    MachineFields.text(edit, "note", note);
    MachineFields.text(edit, "life_cycle", life);
    if (port != null) edit.put("port", port);
  }
}
