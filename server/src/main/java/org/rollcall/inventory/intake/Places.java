package org.rollcall.inventory.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Attribute;
import org.rollcall.inventory.Hostname;
import org.rollcall.inventory.Subnet;

/** In which room does a PC stand that has this address? The narrowest subnet decides. */
public final class Places {
  private final List<Place> places;

  /** A subnet and the room that owns it. */
  public record Place(Subnet subnet, String room) {}

  public Places(List<Place> places) {
    this.places =
        places.stream()
            .sorted(Comparator.comparingInt((Place place) -> place.subnet().prefix()).reversed())
            .toList();
  }

  Optional<String> roomOf(String address) {
    var host = new Hostname(address);
    return places.stream()
        .filter(place -> place.subnet().contains(host))
        .map(Place::room)
        .findFirst();
  }

  /** The rows, each with its room where neither the source nor the inventory knows one. */
  List<Told> placed(List<Told> rows, List<KnownMachine> known, @Nullable Long source) {
    if (places.isEmpty()) return rows;
    var recognition = new Recognition(known);
    var rooms = new HashMap<String, Optional<String>>();
    var placed = new ArrayList<Told>();
    for (var row : rows)
      placed.add(placed(row, recognition.of(row, Recognition.marks(row, source)), rooms));
    return placed;
  }

  private Told placed(Told row, Recognition.Answer answer, Map<String, Optional<String>> rooms) {
    var address = row.value(Attribute.ADDRESS);
    if (address == null || row.value(Attribute.ROOM) != null || !isLiteral(address)) return row;
    var stands =
        answer instanceof Recognition.Answer.Found(var pc) && pc.value(Attribute.ROOM) != null;
    if (stands) return row;
    return rooms
        .computeIfAbsent(address, this::roomOf)
        .map(room -> row.with(Attribute.ROOM, room))
        .orElse(row);
  }

  private static boolean isLiteral(String address) {
    return address.indexOf(':') >= 0 || address.chars().noneMatch(Character::isLetter);
  }
}
