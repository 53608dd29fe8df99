package org.rollcall.run.engine;

import java.util.Map;
import java.util.Optional;
import org.rollcall.activation.step.ProductKey;
import org.rollcall.run.Doorway;
import org.rollcall.run.Run;
import org.rollcall.transport.RemoteHosts;

/** How are the machines of a run visited? */
public interface Visiting {
  /**
   * By which way, and as whom? Asked once when a node comes to a run, and again when it resumes.
   */
  Doorway.Ways ways(Run run);

  /** The product keys that the user entered for it, by the edition that lacks one; kept nowhere. */
  Map<String, ProductKey> keys(Run run);

  RemoteHosts hosts();

  Doorway.Reachability reachability();

  /** Empty where nobody is ever woken. */
  default Optional<Waking> waking() {
    return Optional.empty();
  }
}
