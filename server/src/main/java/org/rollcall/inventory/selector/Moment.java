package org.rollcall.inventory.selector;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which time is meant: so far from now, or a day of the calendar? */
public sealed interface Moment {
  /**
   * So many hours, days, weeks or years from now.
   *
   * @param unit {@code h}, {@code d}, {@code w} or {@code y}
   */
  record Distance(int count, char unit) implements Moment {
    Duration duration() {
      return switch (unit) {
        case 'h' -> Duration.ofHours(count);
        case 'w' -> Duration.ofDays(7L * count);
        case 'y' -> Duration.ofDays(365L * count);
        default -> Duration.ofDays(count);
      };
    }

    @Override
    public String toString() {
      return count + "" + unit;
    }
  }

  /** A day where the site is. */
  record Day(LocalDate date) implements Moment {
    Instant start(ZoneId zone) {
      return date.atStartOfDay(zone).toInstant();
    }

    Instant end(ZoneId zone) {
      return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    @Override
    public String toString() {
      return date.toString();
    }
  }

  Pattern DISTANCE = Pattern.compile("(\\d{1,5})([hdwy])");
  // Years of three digits and fewer are those of the Republic of China: 115 is 2026.
  Pattern DATE = Pattern.compile("(\\d{2,4})[-/](\\d{1,2})[-/](\\d{1,2})");

  static Optional<Moment> of(String text) {
    var distance = DISTANCE.matcher(text);
    if (distance.matches()) {
      var unit = distance.group(2).charAt(0);
      return Optional.of(new Distance(Integer.parseInt(distance.group(1)), unit));
    }
    var date = DATE.matcher(text);
    if (!date.matches()) return Optional.empty();
    var year = Integer.parseInt(date.group(1));
    try {
      return Optional.of(
          new Day(
              LocalDate.of(
                  year < 1_000 ? year + 1_911 : year,
                  Integer.parseInt(date.group(2)),
                  Integer.parseInt(date.group(3)))));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
