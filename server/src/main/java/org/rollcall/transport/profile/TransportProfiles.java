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

  /**
   * Lets that machine, room or the site go by the profile; null for none of its own.
   *
   * @param version of the choice that was seen; false when somebody chose since
   */
  boolean choose(Place place, @Nullable Long profile, int version);

  /** Whose choice is it? */
  sealed interface Place {
    record OfMachine(long id) implements Place {}

    record OfRoom(long id) implements Place {}

    record OfSite() implements Place {}
  }

  /**
   * What somebody chose for a place itself.
   *
   * @param profile null for none
   * @param version grows with each choice
   */
  record Choice(@Nullable TransportProfile profile, int version) {}

  /** The choice; empty where there is no such place. */
  Optional<Choice> choice(Place place);

  /** By which profile a machine goes, and by which way it was entered last. */
  Course of(long machine);

  /** By which profile the machine at that address goes. */
  Optional<TransportProfile> at(String host);
}
