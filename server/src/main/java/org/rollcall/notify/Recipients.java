package org.rollcall.notify;

import java.util.List;
import java.util.Optional;

/** Who is told? */
public interface Recipients {
  /** All of them, by name. */
  List<Recipient> all();

  Optional<Recipient> byId(long id);

  /** Adds one, whatever the id and version of this say; empty when its name is taken. */
  Optional<Recipient> add(Recipient recipient);

  /**
   * Keeps this in place of what was known; empty when somebody was quicker.
   *
   * @throws org.rollcall.inventory.NameTaken when another one has that name
   */
  Optional<Recipient> edit(Recipient recipient);

  /** False when somebody was quicker. What was on its way to it is forgotten. */
  boolean remove(long id, int version);

  MailServer mailServer();

  /** False when somebody was quicker. */
  boolean keep(MailServer server);
}
