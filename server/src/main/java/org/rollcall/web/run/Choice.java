package org.rollcall.web.run;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.Endpoint;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.Machine;

/**
 * Which credential is used for a machine, and who says so?
 *
 * @param of the name of the room or group that says it
 */
record Choice(String credential, From from, @Nullable String of) {
  /** Whose word counts, the nearest first. */
  enum From {
    MACHINE,
    ROOM,
    GROUP,
    RUN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The machine as it is frozen; what the run says is read from the run's terms. */
  Machine settled(Machine machine) {
    if (from == From.MACHINE || from == From.RUN) return machine;
    var listing = machine.listing();
    var endpoint = listing.endpoint();
    var settled =
        new Endpoint(endpoint.address(), endpoint.port(), endpoint.protocol(), credential);
    return new Machine(
        machine.id(),
        new Listing(
            listing.name(),
            settled,
            listing.room(),
            listing.mac(),
            listing.note(),
            listing.labels(),
            listing.particulars()),
        machine.upkeep());
  }
}
