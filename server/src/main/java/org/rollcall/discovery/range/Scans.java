package org.rollcall.discovery.range;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Subnet;

/** Which scans were there, and which is under way? One at a time for the whole site. */
public interface Scans {
  /**
   * Begins one; empty while another is under way.
   *
   * @param deadSince a scan that has told nothing since then is taken for cut off
   */
  Optional<Scan> begin(Subnet block, int perSecond, String by, Instant at, Instant deadSince);

  /**
   * Notes how far it has come.
   *
   * @return whether it shall go on
   */
  boolean progress(long id, int tried, List<Hit> hits, Instant at);

  /** Asks whoever does it to stop; false when it has ended. */
  boolean askStop(long id);

  void end(long id, Scan.State state, @Nullable Long intake, Instant at);

  Optional<Scan> byId(long id);

  List<Scan> before(@Nullable Long id, int most);

  List<Hit> hits(long id);
}
