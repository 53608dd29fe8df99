package org.rollcall.inventory;

import java.time.Instant;
import java.util.List;

/** Which rows of the inventory are one PC, by what the PCs say of themselves? */
public interface Doubles {
  /**
   * These are one PC.
   *
   * @param by what they have in common: {@code bios_uuid}, {@code serial} or {@code mac}
   * @param machines at least two of them, by id
   */
  record Same(String by, List<Long> machines) {
    public Same {
      machines = List.copyOf(machines);
    }
  }

  /** All of them among machines that are not retired; the surest sign first, and each once. */
  List<Same> all();

  /**
   * Gives one machine the other's history: installations, products, readings, findings, groups. The
   * other one's runs stay as they were, under its name.
   */
  void merge(long kept, long other, Instant at);
}
