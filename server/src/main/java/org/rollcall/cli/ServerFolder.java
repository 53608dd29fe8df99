package org.rollcall.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where does the server keep what is no row: its token, its key, and a store of its own? */
record ServerFolder(Path path) {
  /** In the user's state folder (XDG Base Directory Specification). */
  static ServerFolder usual(Map<String, String> environment) {
    return new ServerFolder(StoreOptions.stateFolder(environment));
  }

  /** Beside the store's file where it is one, else in the state folder. */
  static ServerFolder beside(@Nullable Path storeFile, Map<String, String> environment) {
    var folder = storeFile == null ? null : storeFile.toAbsolutePath().normalize().getParent();
    return folder == null ? usual(environment) : new ServerFolder(folder);
  }

  Path token() {
    return path.resolve("operator-token");
  }

  /** The witness of how far the record goes, outside the store. */
  Path auditHead() {
    return path.resolve("audit-head");
  }

  Path vaultKey() {
    return path.resolve("vault-key");
  }
}
