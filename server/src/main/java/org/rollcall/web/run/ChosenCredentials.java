package org.rollcall.web.run;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.GroupMembers;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.MachineName;
import org.rollcall.inventory.Room;
import org.rollcall.inventory.RoomDetails;
import org.rollcall.inventory.Rooms;
import org.rollcall.inventory.search.Group;
import org.rollcall.inventory.search.Groups;
import org.rollcall.vault.Vault;
import org.rollcall.web.problem.Problem;

/**
 * As whom is each machine of a run entered: by its own word, its room's, its group's, the run's?
 */
@Singleton
final class ChosenCredentials {
  private final Vault vault;
  private final Rooms rooms;
  private final Groups groups;
  private final GroupMembers members;

  ChosenCredentials(Vault vault, Rooms rooms, Groups groups, GroupMembers members) {
    this.vault = vault;
    this.rooms = rooms;
    this.groups = groups;
    this.members = members;
  }

  /** A group that names a credential, and who is in it. */
  private record Keyed(Group group, String credential, Set<Long> machines) {}

  /** What rooms and groups say at one moment. */
  private record Said(Map<Room, String> byRoom, List<Keyed> byGroup) {}

  /**
   * One choice for each listing, in their order; every one of them names what the vault has.
   *
   * @param known the machines that are in the inventory already
   * @param usual the run's own
   */
  List<Choice> of(List<Listing> listings, Map<MachineName, Machine> known, @Nullable String usual) {
    var said = said();
    var kept = vault.list().stream().map(one -> one.name().value()).collect(Collectors.toSet());
    if (usual != null) check("credential", usual, kept);
    var choices = new ArrayList<Choice>();
    for (var i = 0; i < listings.size(); i++) {
      var machine = known.get(listings.get(i).name());
      var field = "machines[" + i + "].credential";
      var choice = choice(field, listings.get(i), machine, said, usual);
      check(choice.from() == Choice.From.RUN ? "credential" : field, choice.credential(), kept);
      choices.add(choice);
    }
    return choices;
  }

  /** The machines, each with the credential that it is entered with from now on. */
  List<Machine> settled(List<Machine> machines, @Nullable String usual) {
    var known = machines.stream().collect(Collectors.toMap(Machine::name, one -> one, (a, _) -> a));
    var choices = of(machines.stream().map(Machine::listing).toList(), known, usual);
    var settled = new ArrayList<Machine>();
    for (var i = 0; i < machines.size(); i++) {
      settled.add(choices.get(i).settled(machines.get(i)));
    }
    return settled;
  }

  private Said said() {
    var byRoom = new HashMap<Room, String>();
    for (RoomDetails room : rooms.all()) {
      var credential = room.credential();
      if (credential != null) byRoom.put(room.room(), credential);
    }
    var byGroup = new ArrayList<Keyed>();
    for (var group : groups.all()) {
      var credential = group.credential();
      if (credential == null) continue;
      byGroup.add(new Keyed(group, credential, members.machines(Set.of(group.id()))));
    }
    return new Said(byRoom, byGroup);
  }

  private static Choice choice(
      String field, Listing listing, @Nullable Machine known, Said said, @Nullable String usual) {
    var own = listing.endpoint().credential();
    if (own != null) return new Choice(own, Choice.From.MACHINE, null);
    var room = listing.room() == null && known != null ? known.room() : listing.room();
    var ofRoom = room == null ? null : said.byRoom().get(room);
    if (ofRoom != null) {
      return new Choice(ofRoom, Choice.From.ROOM, Objects.requireNonNull(room).name());
    }
    var keyed =
        said.byGroup().stream()
            .filter(group -> known != null && group.machines().contains(known.id()))
            .toList();
    var told = keyed.stream().map(Keyed::credential).distinct().toList();
    if (told.size() == 1) {
      return new Choice(told.getFirst(), Choice.From.GROUP, keyed.getFirst().group().name());
    }
    if (usual != null) return new Choice(usual, Choice.From.RUN, null);
    if (told.isEmpty()) {
      var machine = Map.of("machine", listing.name().value());
      throw Problem.field("credential", "credential_missing", machine);
    }
    throw ambiguous(field, listing.name().value(), keyed);
  }

  private static Problem ambiguous(String field, String machine, List<Keyed> keyed) {
    var groups =
        keyed.stream()
            .map(one -> one.group().name() + " → " + one.credential())
            .collect(Collectors.joining(", "));
    var values = Map.of("value", machine, "groups", groups);
    return Problem.field(field, "credential_ambiguous", values);
  }

  private static void check(String field, String name, Set<String> known) {
    if (known.contains(name)) return;
    throw Problem.field(field, "credential_unknown", Map.of("value", name));
  }
}
