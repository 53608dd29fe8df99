package org.rollcall.access.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.vault.Sealed;

/** Which providers are there? */
public interface LoginProviders {
  /** One of that name is there already. */
  final class Taken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  LoginProvider add(String name, Setting setting, boolean disabled);

  Optional<LoginProvider> byId(long id);

  Optional<LoginProvider> byName(String name);

  /** All of them, in the order in which they were added. */
  List<LoginProvider> all();

  /** Sets something else; false when it was edited since this version, or is gone. */
  boolean change(long id, int version, Setting setting, boolean disabled);

  boolean remove(long id, int version);

  void seal(long id, @Nullable Sealed secret);

  Optional<Sealed> secret(long id);

  /** Keeps the same secret sealed anew; false when it was changed or removed meanwhile. */
  boolean replace(long id, Sealed known, Sealed anew);

  /** Under which keys is anything sealed? */
  Set<String> keyIds();
}
