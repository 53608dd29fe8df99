package org.rollcall.web.transport;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.inventory.NameTaken;
import org.rollcall.store.Transactions;
import org.rollcall.transport.profile.TransportProfile;
import org.rollcall.transport.profile.TransportProfiles;
import org.rollcall.transport.profile.TransportProfiles.Place;
import org.rollcall.web.json.Edition;
import org.rollcall.web.problem.Problem;

/** Who changed by which way PCs are entered? Each change and its record share one fate. */
@Singleton
final class ProfileEdits {
  private final Transactions transactions;
  private final TransportProfiles profiles;
  private final Audit audit;
  private final InstantSource clock;

  ProfileEdits(
      Transactions transactions, TransportProfiles profiles, Audit audit, InstantSource clock) {
    this.transactions = transactions;
    this.profiles = profiles;
    this.audit = audit;
    this.clock = clock;
  }

  TransportProfile add(TransportProfile asked, String by) {
    return transactions.together(
        () -> {
          var added = profiles.add(asked).orElseThrow(() -> taken(asked));
          record(by, "transport_profile_added", added);
          return added;
        });
  }

  TransportProfile edit(TransportProfile asked, String by) {
    try {
      return transactions.together(
          () -> {
            var kept = profiles.edit(asked).orElseThrow(Edition::changedMeanwhile);
            record(by, "transport_profile_changed", kept);
            return kept;
          });
    } catch (NameTaken _) {
      throw taken(asked);
    }
  }

  void remove(TransportProfile profile, int seen, String by) {
    if (profile.version() != seen) throw Edition.changedMeanwhile();
    transactions.together(
        () -> {
          if (!profiles.remove(profile.id(), seen)) throw inUse(profile);
          record(by, "transport_profile_removed", profile);
          return true;
        });
  }

  /** Lets the place go by it, or by none of its own. */
  void choose(Place place, @Nullable TransportProfile profile, int seen, String by) {
    transactions.together(
        () -> {
          var chosen = profiles.choose(place, profile == null ? null : profile.id(), seen);
          if (!chosen) throw Edition.changedMeanwhile();
          var details = Map.of("profile", profile == null ? "" : profile.name());
          audit.record(new Deed(by, "profile_chosen", shown(place), details, clock.instant()));
          return true;
        });
  }

  private static String shown(Place place) {
    return switch (place) {
      case Place.OfMachine(var id) -> "machine/" + id;
      case Place.OfRoom(var id) -> "room/" + id;
      case Place.OfSite() -> "site";
    };
  }

  private void record(String by, String code, TransportProfile profile) {
    var details =
        Map.of(
            "name", profile.name(),
            "protocol", profile.speech().protocolCode(),
            "authentication", profile.speech().authentication().code(),
            "trust", profile.reliance().listener().code(),
            "host_keys", profile.reliance().hostKeys().code());
    audit.record(new Deed(by, code, "transport-profile/" + profile.id(), details, clock.instant()));
  }

  private static Problem taken(TransportProfile profile) {
    return Problem.conflict("name_taken", Map.of("value", profile.name()));
  }

  private Problem inUse(TransportProfile profile) {
    var use = profiles.use(profile.id());
    return Problem.conflict(
        "profile_in_use",
        Map.of(
            "machines", Integer.toString(use.machines()),
            "rooms", Integer.toString(use.rooms()),
            "site", use.site() ? "1" : "0"));
  }
}
