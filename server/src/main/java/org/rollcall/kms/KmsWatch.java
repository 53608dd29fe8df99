package org.rollcall.kms;

import java.time.InstantSource;

/**
 * Do the site's KMS hosts take connections? Asked again and again: a PC asks by itself only every
 * seven days (Microsoft, KMS client renewal interval), so that nobody else would notice in time.
 */
public final class KmsWatch {
  private final KmsHosts hosts;
  private final KmsCheck check;
  private final KmsNews news;
  private final InstantSource clock;

  public KmsWatch(KmsHosts hosts, KmsCheck check, KmsNews news, InstantSource clock) {
    this.hosts = hosts;
    this.check = check;
    this.news = news;
    this.clock = clock;
  }

  /** Asks all that may be used. */
  public void look() {
    hosts.all().stream().filter(KmsHost::allowed).forEach(this::look);
  }

  /** Asks one, and keeps what came of it. */
  public KmsCheck.Result look(KmsHost host) {
    var result = check.check(host.address());
    hosts.found(host.id(), result, clock.instant(), news);
    return result;
  }
}
