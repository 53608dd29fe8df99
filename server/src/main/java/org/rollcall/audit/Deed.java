package org.rollcall.audit;

import java.time.Instant;
import java.util.Map;

/**
 * What did somebody do? Never with a secret in it.
 *
 * @param by the name of a person, of an API token's owner, or of the part of the server that did it
 * @param code what was done, such as {@code run_started} or {@code credential_used}
 * @param on what it was done to, such as {@code run/17} or {@code credential/lab-admin}
 * @param details what else tells of it, in codes and short texts
 */
public record Deed(String by, String code, String on, Map<String, String> details, Instant at) {
  public Deed {
    details = Map.copyOf(details);
  }
}
