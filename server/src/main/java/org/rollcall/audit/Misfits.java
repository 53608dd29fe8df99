package org.rollcall.audit;

import java.util.List;
import java.util.OptionalLong;
import javax.crypto.SecretKey;
import org.rollcall.audit.Flaw.Kind;

/** Why do entries not fit their places: were they changed, or do they stand in another's? */
final class Misfits {
  private Misfits() {}

  /** An entry whose mac is not its own, and the mac of the entry before it. */
  record Misfit(SecretKey key, String previous, KeptDeed.Seal seal, KeptDeed entry) {
    boolean wasOnce(KeptDeed other) {
      // Either whole rows changed places, or what they say did and their ids stayed.
      return fits(other) || fits(new KeptDeed(entry.id(), other.deed(), null));
    }

    private boolean fits(KeptDeed other) {
      return ChainMac.same(ChainMac.of(key, previous, seal.number(), other), seal.mac());
    }
  }

  static List<Flaw> explained(List<Misfit> misfits) {
    return misfits.stream().map(misfit -> explained(misfit, misfits)).toList();
  }

  private static Flaw explained(Misfit misfit, List<Misfit> misfits) {
    var number = misfit.seal().number();
    var from = placeOf(misfit, misfits);
    return from.isPresent()
        ? new Flaw(Kind.REORDERED, number, from.getAsLong())
        : Flaw.at(Kind.CHANGED, number);
  }

  /** Where that which belongs here stands now. */
  private static OptionalLong placeOf(Misfit misfit, List<Misfit> misfits) {
    return misfits.stream()
        .filter(other -> misfit.wasOnce(other.entry()))
        .mapToLong(other -> other.seal().number())
        .findFirst();
  }
}
