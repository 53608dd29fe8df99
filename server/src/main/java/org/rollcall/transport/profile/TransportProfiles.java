package org.rollcall.transport.profile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which transport profiles are there, and who goes by which? */
public interface TransportProfiles {
  /** All of them, by name. */
  List<TransportProfile> all();

  Optional<TransportProfile> byId(long id);

  /** Keeps a new one under an id of its own; empty where the name is taken. */
  Optional<TransportProfile> add(TransportProfile profile);

  /** Keeps it in place of the one with its id; empty where somebody was quicker. */
  Optional<TransportProfile> edit(TransportProfile profile);

  /** Forgets one that nobody goes by; false when somebody does, or somebody was quicker. */
  boolean remove(long id, int version);

  /** How many machines and rooms name it, and whether the site does. */
  Use use(long id);

  /** Who would be left without it? */
  record Use(int machines, int rooms, boolean site) {
    public boolean isNone() {
      return machines + rooms == 0 && !site;
    }
  }

  /** Lets that machine, room or the site go by the profile; null for none of its own. */
  boolean choose(Place place, @Nullable Long profile);

  /** Whose choice is it? */
  sealed interface Place {
    record OfMachine(long id) implements Place {}

    record OfRoom(long id) implements Place {}

    record OfSite() implements Place {}
  }

  /** The profile that somebody named for that place itself. */
  Optional<TransportProfile> named(Place place);

  /** By which profile a machine goes, and by which way it was entered last. */
  Course of(long machine);

  /** By which profile the machine at that address goes. */
  Optional<TransportProfile> at(String host);
}
