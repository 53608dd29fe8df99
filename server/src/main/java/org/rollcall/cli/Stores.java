package org.rollcall.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** In which file does a command keep what it reads? */
final class Stores {
  private Stores() {}

  /** The one that was typed; else the user's state folder (XDG Base Directory Specification). */
  static Path oneShot(@Nullable Path typed) {
    if (typed != null) return typed;
    var state = System.getenv("XDG_STATE_HOME");
    var folder =
        state == null || state.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "state")
            : Path.of(state);
    return folder.resolve("rollcall").resolve("one-shot");
  }
}
