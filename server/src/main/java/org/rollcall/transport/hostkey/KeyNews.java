package org.rollcall.transport.hostkey;

import java.time.Instant;
import java.util.List;

/**
 * Who is told that a PC shows another key than the one it is known by? Within the transaction in
 * which the new one is recorded.
 */
@FunctionalInterface
public interface KeyNews {
  KeyNews NOBODY = _ -> {};

  void changed(Change change);

  /**
   * What changed at an address?
   *
   * @param shown what waits for a person now
   * @param known what counts until then
   * @param machines those that are entered at that address
   * @param at when it was seen now, which may not be for the first time
   */
  record Change(KeptKey shown, KeptKey known, List<Pc> machines, Instant at) {
    public Change {
      machines = List.copyOf(machines);
    }
  }

  /** A machine, by id and name. */
  record Pc(long id, String name) {}
}
