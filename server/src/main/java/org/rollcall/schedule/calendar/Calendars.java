package org.rollcall.schedule.calendar;

import java.time.Instant;
import java.util.Optional;

/** What does the site's calendar say, and until when are rooms open? */
public interface Calendars {
  /** The calendar, and the version that an edit has to rest on. */
  record Kept(SiteCalendar calendar, int version) {}

  Kept kept();

  default SiteCalendar calendar() {
    return kept().calendar();
  }

  /** Keeps a calendar in place of the former one; false when somebody was quicker. */
  boolean keep(SiteCalendar calendar, int version);

  /** Works out anew when each room may be touched next. */
  void refresh(Instant now);

  /** When a room may be touched next; 0 is for machines that stand in no room. */
  Optional<Span> hours(long room);
}
