package org.rollcall.web.access;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Reach;
import org.rollcall.access.Right;

/**
 * Who asks, and what may they do?
 *
 * @param by {@code file}, {@code session} or {@code token}
 * @param groups on whose machines they work; null for all machines
 * @param zone by whose clock the site reads times, as the tz database calls it
 * @param csrfToken what a page sends as {@code X-CSRF-Token} with whatever changes something
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record CallerView(
    String name,
    String role,
    List<String> rights,
    @Nullable List<Long> groups,
    String by,
    String zone,
    @Nullable String csrfToken) {
  static CallerView of(Caller caller, ZoneId zone, @Nullable String csrfToken) {
    return new CallerView(
        caller.name(),
        caller.role().code(),
        caller.rights().stream().sorted().map(Right::code).toList(),
        caller.reach() instanceof Reach.Groups(var ids) ? ids.stream().sorted().toList() : null,
        switch (caller.way()) {
          case Caller.Way.ByFile _ -> "file";
          case Caller.Way.BySession _ -> "session";
          case Caller.Way.ByToken _ -> "token";
        },
        zone.getId(),
        csrfToken);
  }
}
