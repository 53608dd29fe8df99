package org.rollcall.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Is an exported record as it was sealed, from its first entry to its last? */
public final class RecordFile {
  private RecordFile() {}

  /**
   * Goes through the file; empty where it is no record, or nothing in it is sealed.
   *
   * @param witness how far the record goes at least, if somebody knows
   */
  public static Optional<Verification.Result> verify(
      Path file, ChainKeys keys, Optional<Head> witness) throws IOException {
    var places = places(file);
    if (places.isEmpty()) return Optional.empty();
    // What came before an export that begins later is not in it: its first mac is taken as given.
    var first = places.getFirst();
    var begins = first.seal.number() == 1;
    var verification =
        begins
            ? new Verification(keys)
            : new Verification(keys, first.seal.number(), first.seal.mac());
    witness.ifPresent(verification::expect);
    places.stream().skip(begins ? 0 : 1).forEach(place -> verification.next(place.entry));
    return Optional.of(verification.result());
  }

  private record Place(KeptDeed entry, KeptDeed.Seal seal) {}

  private static List<Place> places(Path file) throws IOException {
    var places = new ArrayList<Place>();
    try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
      for (var line : (Iterable<String>) lines::iterator) {
        var entry = DeedLine.read(line).orElse(null);
        if (entry == null) return List.of();
        var seal = entry.seal();
        if (seal != null) places.add(new Place(entry, seal));
      }
    }
    places.sort(Comparator.comparingLong(place -> place.seal.number()));
    return places;
  }
}
