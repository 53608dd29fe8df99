package org.rollcall.web.run;

import org.rollcall.inventory.Listing;
import org.rollcall.inventory.MachineName;

/** Which machine is asked for: one that is known already, or one that is told of here? */
sealed interface AskedMachine {
  /** A machine known by its name. */
  record Known(MachineName name) implements AskedMachine {}

  /** A machine of which the request says everything; the inventory takes it over. */
  record Told(Listing listing) implements AskedMachine {}

  default MachineName named() {
    return switch (this) {
      case Known(var name) -> name;
      case Told(var listing) -> listing.name();
    };
  }
}
