package org.rollcall.web.inventory;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.inventory.selector.BadSelector;
import org.rollcall.inventory.selector.Selector;
import org.rollcall.inventory.selector.Stretch;
import org.rollcall.schedule.calendar.Calendars;
import org.rollcall.web.problem.Problem;

/** Which machines does a request select, and when and where is that read? */
@Singleton
public final class AskedSelector {
  private static final int MOST_NAMED = 12;

  private final Calendars calendars;
  private final InstantSource clock;

  AskedSelector(Calendars calendars, InstantSource clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  public Stretch.Here here() {
    return new Stretch.Here(clock.instant(), calendars.calendar().zone());
  }

  /** Does something with the selector; whatever is wrong with it is told by its place. */
  public <T> T with(String field, @Nullable String text, Function<Selector, T> work) {
    try {
      return work.apply(text == null ? Selector.everything() : Selector.parse(text));
    } catch (BadSelector bad) {
      throw problem(field, text == null ? "" : text, bad);
    }
  }

  private static Problem problem(String field, String text, BadSelector bad) {
    var end = Math.min(text.length(), bad.offset() + Math.min(bad.length(), 60));
    var valid = bad.valid().stream().limit(MOST_NAMED).toList();
    return new Problem(
        HttpStatus.BAD_REQUEST,
        bad.mistake().code(),
        field,
        Map.of(
            "offset", Integer.toString(bad.offset()),
            "length", Integer.toString(bad.length()),
            "position", Integer.toString(bad.offset() + 1),
            "value", text.substring(Math.min(bad.offset(), end), end),
            "valid", String.join(", ", valid)));
  }
}
