package org.rollcall.inventory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What does a list say of a machine?
 *
 * @param labels the columns that mean nothing to us, by their headings
 */
public record Listing(
    MachineName name,
    Endpoint endpoint,
    @Nullable Room room,
    @Nullable MacAddress mac,
    @Nullable String note,
    Map<String, String> labels,
    Particulars particulars) {
  public Listing {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }

  public Listing(
      MachineName name,
      Endpoint endpoint,
      @Nullable Room room,
      @Nullable MacAddress mac,
      @Nullable String note,
      Map<String, String> labels) {
    this(name, endpoint, room, mac, note, labels, Particulars.NONE);
  }

  /** A machine of which nothing more is known than how it is reached. */
  public static Listing of(MachineName name, Hostname address) {
    return new Listing(name, Endpoint.at(address), null, null, null, Map.of());
  }
}
