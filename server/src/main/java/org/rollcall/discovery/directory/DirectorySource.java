package org.rollcall.discovery.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which directory is asked again and again?
 *
 * @param machineCredential as whom runs log in to its machines; null leaves that to the run
 * @param version grows with each edit
 */
public record DirectorySource(
    long id,
    String name,
    DirectoryServer server,
    Query query,
    OuRules rules,
    @Nullable String machineCredential,
    Rhythm rhythm,
    int version,
    @Nullable Last last) {
  /**
   * How often is it asked, and how much may change without a person's word?
   *
   * @param everyMinutes null asks only when somebody says so
   */
  public record Rhythm(@Nullable Integer everyMinutes, int mostChangedPercent) {}

  /** When was it asked last, and what came of it, by its code? */
  public record Last(Instant at, @Nullable String result) {}

  /** Whether it is time to ask it again. */
  public boolean isDue(Instant now) {
    var every = rhythm.everyMinutes();
    if (every == null) return false;
    return last == null || !last.at().plusSeconds(60L * every).isAfter(now);
  }
}
