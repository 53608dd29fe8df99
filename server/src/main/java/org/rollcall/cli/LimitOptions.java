package org.rollcall.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.run.Site;
import picocli.CommandLine.Option;

/** How many PCs may be visited at once: by this server, and by all that share its store? */
final class LimitOptions {
  private static final int MOST_OF_A_NODE = 5_000;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      description = "Visits that this server has in hand at most. Default: ${DEFAULT-VALUE}.")
  private int atOnce = 1_000;

  @Option(
      names = "--site-at-once",
      paramLabel = "N",
      description = "PCs of the site visited at once, by all servers. Default: as it was, or 2000.")
  private @Nullable Integer siteAtOnce;

  @Option(
      names = "--per-room",
      paramLabel = "N",
      description = "PCs of one room visited at once. Default: as it was, or 200.")
  private @Nullable Integer perRoom;

  void check(Sentences sentences) {
    var most = Site.Limits.MOST;
    if (isOff(atOnce, MOST_OF_A_NODE) || isOff(siteAtOnce, most) || isOff(perRoom, most)) {
      throw new UserError(sentences.text("usage.limits"));
    }
  }

  private static boolean isOff(@Nullable Integer limit, int most) {
    return limit != null && (limit < 1 || limit > most);
  }

  int atOnce() {
    return atOnce;
  }

  /** What was typed becomes the site's; what was not stays. */
  void apply(Site site) {
    if (siteAtOnce == null && perRoom == null) return;
    var known = site.limits();
    site.limit(
        new Site.Limits(
            Objects.requireNonNullElse(siteAtOnce, known.atOnce()),
            Objects.requireNonNullElse(perRoom, known.perRoom())));
  }
}
