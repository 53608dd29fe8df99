package org.rollcall.web.site;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.rollcall.run.Site;

/** How many machines are visited at once, whichever run asks? */
@Serdeable(naming = SnakeCaseStrategy.class)
public record SiteView(int atOnce, int perRoom) {
  static SiteView of(Site.Limits limits) {
    return new SiteView(limits.atOnce(), limits.perRoom());
  }
}
