package org.rollcall.diagnosis;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was seen, on which machine, and when?
 *
 * @param product the product it is about; null when it is about the machine
 * @param details what a sentence about it has to name: codes, numbers, hosts
 * @param attempt the visit that saw it; null when it was judged from history
 */
public record Sighting(
    long machine,
    @Nullable Long product,
    FindingCode code,
    Map<String, String> details,
    Instant at,
    @Nullable Long attempt) {
  public Sighting {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }
}
