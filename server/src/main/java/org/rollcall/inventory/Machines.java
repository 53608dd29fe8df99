package org.rollcall.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which machines do we know? */
public interface Machines {
  /**
   * Takes over what a list says, machine by machine, whether known before or new.
   *
   * @return the machines as stored, in the order of the list
   */
  List<Machine> upsert(List<Listing> listings);

  Optional<Machine> byId(long id);

  Optional<Machine> byName(MachineName name);

  /** Those of these names that we know, each under its name. */
  Map<MachineName, Machine> named(Collection<MachineName> names);

  /** Those of these ids that we know, in the order of the ids. */
  List<Machine> byIds(Collection<Long> ids);

  /** All of them, by name. */
  List<Machine> all();

  List<Machine> in(Room room);

  /** Every room, by name. */
  List<Room> rooms();

  /** Keeps what the machine says it is, in place of what it said before. */
  void identify(long machine, Identity identity);

  /** The machine told us something at this moment. */
  void seen(long machine, Instant at);

  /**
   * Keeps what a person says of a machine in place of what was known, if nobody was quicker.
   *
   * @param machine with the version on which the edit rests
   * @return whether it was kept
   * @throws NameTaken when another machine has that name
   */
  boolean edit(Machine machine);

  Optional<Identity> identity(long machine);

  /** The machines that count as one at a KMS host, since they say the same client machine id. */
  List<Machine> sharing(String cmid);

  /** The machines whose Windows bears this SID: copies of one, unless it is one. */
  List<Machine> sharingSid(String sid);

  /** Those of these machines that share their client machine id with another, and that id. */
  Map<Long, String> cloned(Collection<Long> ids);
}
