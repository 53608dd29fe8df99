package org.rollcall.run;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.transport.Login;

/** As whom is a machine entered? By the credential that it names, or else by the run's own. */
public record Keyring(Credential usual, Map<String, Credential> named) {
  public Keyring {
    named = Map.copyOf(named);
  }

  /** A login under a name that may be stored and shown. */
  public record Credential(String name, Login login) {}

  /** The credential of that name; the usual one for no name, empty for one that is not there. */
  public Optional<Credential> find(@Nullable String name) {
    return name == null ? Optional.of(usual) : Optional.ofNullable(named.get(name));
  }
}
