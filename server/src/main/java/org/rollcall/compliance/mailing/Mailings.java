package org.rollcall.compliance.mailing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which mailings are there, and which of them are due? */
public interface Mailings {
  /** All of them, by name. */
  List<Mailing> all();

  Optional<Mailing> byId(long id);

  /** Adds one, whatever the id and version of this say; empty when its name is taken. */
  Optional<Mailing> add(Mailing mailing);

  /**
   * Keeps this in place of what was known; empty when somebody was quicker.
   *
   * @throws org.rollcall.inventory.NameTaken when another one has that name
   */
  Optional<Mailing> edit(Mailing mailing);

  /** False when somebody was quicker. */
  boolean remove(long id, int version);

  /** Those that are due, and not put off. */
  List<Mailing> due(Instant now);

  /**
   * It was sent for the instant that it was due at, and is due again at another one; false when
   * somebody sent or changed it meanwhile.
   */
  boolean sent(Mailing mailing, @Nullable Instant next);

  /** It cannot be made as things stand, and is due again with its next instant. */
  boolean refused(Mailing mailing, String trouble, @Nullable Instant next);

  /** It went wrong, and is tried again then. */
  void failed(Mailing mailing, String trouble, Instant again);
}
