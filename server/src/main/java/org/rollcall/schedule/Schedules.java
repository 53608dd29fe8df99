package org.rollcall.schedule;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which schedules are there, and what came of them? */
public interface Schedules {
  /** All of them, by name. */
  List<Schedule> all();

  Optional<Schedule> byId(long id);

  /** Makes a schedule, whatever the id and version of this say; empty when its name is taken. */
  Optional<Schedule> add(Schedule schedule);

  /**
   * Keeps this in place of what was known.
   *
   * @return empty when somebody was quicker
   * @throws org.rollcall.inventory.NameTaken when another one has that name
   */
  Optional<Schedule> edit(Schedule schedule);

  /** False when somebody was quicker. */
  boolean remove(long id, int version);

  /** The ids of those that are due. */
  List<Long> due(Instant now);

  /** The schedule, which nobody else changes until the transaction is over. */
  Optional<Schedule> lock(long id);

  /** Keeps what came of an instant, and when the next one is. */
  void fired(Firing firing, Schedule then);

  /** Keeps only when the next one is. */
  void put(Schedule then);

  /** The latest firings of a schedule, the latest first. */
  List<Firing> firings(long schedule, int most);

  /** The machines that it has seen before. */
  Set<Long> known(long schedule);

  void know(long schedule, Collection<Long> machines);

  /** The machines that an earlier run of the schedule still waits for. */
  Set<Long> pending(long schedule);
}
