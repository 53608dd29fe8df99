package org.rollcall.schedule.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** How is the site's calendar kept? As JSON with a version. */
final class CalendarJson {
  private static final int VERSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private CalendarJson() {}

  static String write(SiteCalendar calendar) {
    var json = JSON.createObjectNode().put("version", VERSION);
    json.put("zone", calendar.zone().getId());
    var terms = json.putArray("terms");
    for (var term : calendar.terms())
      put(terms.addObject(), term.name(), term.first(), term.last());
    var closed = json.putArray("closed");
    for (var days : calendar.closed())
      put(closed.addObject(), days.name(), days.first(), days.last());
    var hours = json.putArray("hours");
    for (var one : calendar.hours()) {
      var node = hours.addObject().put("room", one.room());
      node.put("from", one.from()).put("to", one.to());
      var days = node.putArray("days");
      one.days().forEach(day -> days.add(day.getValue()));
    }
    return json.toString();
  }

  private static void put(ObjectNode node, String name, LocalDate first, LocalDate last) {
    node.put("name", name).put("first", first.toString()).put("last", last.toString());
  }

  static SiteCalendar read(String text) {
    var json = parse(text);
    if (json.path("version").asInt() != VERSION) {
      throw new IllegalStateException("a newer version wrote the calendar " + json.path("version"));
    }
    var zone = ZoneId.of(json.path("zone").asText(SiteCalendar.USUAL_ZONE.getId()));
    var terms = new ArrayList<SiteCalendar.Term>();
    for (var one : json.path("terms")) {
      terms.add(new SiteCalendar.Term(one.path("name").asText(), first(one), last(one)));
    }
    var closed = new ArrayList<SiteCalendar.Days>();
    for (var one : json.path("closed")) {
      closed.add(new SiteCalendar.Days(one.path("name").asText(), first(one), last(one)));
    }
    return new SiteCalendar(zone, terms, closed, hours(json.path("hours")));
  }

  private static List<SiteCalendar.Hours> hours(JsonNode json) {
    var hours = new ArrayList<SiteCalendar.Hours>();
    for (var one : json) {
      var days = EnumSet.noneOf(DayOfWeek.class);
      one.path("days").forEach(day -> days.add(DayOfWeek.of(day.asInt())));
      var room = one.hasNonNull("room") ? one.path("room").asLong() : null;
      hours.add(
          new SiteCalendar.Hours(room, days, one.path("from").asInt(), one.path("to").asInt()));
    }
    return hours;
  }

  private static LocalDate first(JsonNode one) {
    return LocalDate.parse(one.path("first").asText());
  }

  private static LocalDate last(JsonNode one) {
    return LocalDate.parse(one.path("last").asText());
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("not a calendar", broken);
    }
  }
}
