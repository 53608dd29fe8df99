package org.rollcall.web.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.rollcall.schedule.calendar.SiteCalendar;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/** What shall the site's calendar say? The whole of it: an edit says all anew. */
final class AskedCalendar {
  private static final int MOST = 500;
  private static final int MOST_HOURS = 2_000;
  private static final int LONGEST_NAME = 200;

  private final Fields fields;
  private final LongPredicate isRoom;

  private AskedCalendar(Fields fields, LongPredicate isRoom) {
    this.fields = fields;
    this.isRoom = isRoom;
  }

  static SiteCalendar of(Fields fields, LongPredicate isRoom) {
    var calendar = new AskedCalendar(fields, isRoom).calendar();
    fields.done();
    return calendar;
  }

  private SiteCalendar calendar() {
    var zone = fields.parsed("zone", 60, AskedCalendar::zone, "calendar_zone");
    var terms = new ArrayList<SiteCalendar.Term>();
    for (var days : days("terms")) {
      terms.add(new SiteCalendar.Term(days.name(), days.first(), days.last()));
    }
    return new SiteCalendar(
        Objects.requireNonNullElse(zone, SiteCalendar.USUAL_ZONE), terms, days("closed"), hours());
  }

  private static Optional<ZoneId> zone(String text) {
    // By its name: an offset knows nothing of summer time.
    return ZoneId.getAvailableZoneIds().contains(text)
        ? Optional.of(ZoneId.of(text))
        : Optional.empty();
  }

  private List<JsonNode> nodes(String field, int most) {
    return Objects.requireNonNullElse(fields.list(field, most), List.of());
  }

  private List<SiteCalendar.Days> days(String field) {
    var all = new ArrayList<SiteCalendar.Days>();
    var nodes = nodes(field, MOST);
    for (var i = 0; i < nodes.size(); i++) {
      var one = fields.within(field, i, nodes.get(i));
      var name = one.required("name", LONGEST_NAME).strip();
      var first = day(one, "first");
      var last = one.has("last") ? day(one, "last") : first;
      one.done();
      if (last.isBefore(first)) throw Problem.field(one.at("last"), "calendar_ends_first");
      all.add(new SiteCalendar.Days(name, first, last));
    }
    return all;
  }

  private static LocalDate day(Fields fields, String field) {
    fields.required(field, 10);
    return Objects.requireNonNull(fields.parsed(field, 10, AskedCalendar::date, "calendar_day"));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> Math.abs(day.getYear() - 2_050) < 100);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private List<SiteCalendar.Hours> hours() {
    var all = new ArrayList<SiteCalendar.Hours>();
    var nodes = nodes("hours", MOST_HOURS);
    for (var i = 0; i < nodes.size(); i++) {
      var one = fields.within("hours", i, nodes.get(i));
      var room = one.whole("room", 1, Integer.MAX_VALUE);
      if (room != null && !isRoom.test(room)) {
        throw Problem.field(
            one.at("room"), "calendar_room", Map.of("value", Integer.toString(room)));
      }
      var days = AskedTrigger.days(one);
      var from = minute(one, "from");
      var to = minute(one, "to");
      one.done();
      if (from == to || from == SiteCalendar.MINUTES_A_DAY) {
        throw Problem.field(one.at("to"), "calendar_hours");
      }
      all.add(new SiteCalendar.Hours(room == null ? null : room.longValue(), days, from, to));
    }
    return all;
  }

  private static int minute(Fields fields, String field) {
    fields.required(field, 5);
    return Objects.requireNonNull(fields.parsed(field, 5, AskedCalendar::minute, "schedule_time"));
  }

  private static Optional<Integer> minute(String text) {
    if (text.equals("24:00")) return Optional.of(SiteCalendar.MINUTES_A_DAY);
    try {
      return Optional.of(LocalTime.parse(text).toSecondOfDay() / 60);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
