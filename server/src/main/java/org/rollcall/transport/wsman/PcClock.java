package org.rollcall.transport.wsman;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What time is it on the PC, by the Date header of its answers? */
final class PcClock {
  private static final int LONGEST_DATE = 40;

  private final InstantSource ours;
  private volatile @Nullable Told told;

  private record Told(String date, Instant at) {}

  PcClock(InstantSource ours) {
    this.ours = ours;
  }

  /** Notes the header; it is read when somebody asks. */
  void told(String date) {
    if (date.length() <= LONGEST_DATE) told = new Told(date, ours.instant());
  }

  Optional<Instant> clock() {
    return Optional.ofNullable(told).flatMap(PcClock::read);
  }

  Optional<Duration> offset() {
    var last = told;
    return Optional.ofNullable(last)
        .flatMap(PcClock::read)
        .map(theirs -> Duration.between(last == null ? theirs : last.at(), theirs));
  }

  private static Optional<Instant> read(Told told) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(told.date(), Instant::from));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
