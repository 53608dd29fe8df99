package org.rollcall.web.schedule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rollcall.schedule.CronTimes;
import org.rollcall.schedule.Trigger;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/** When shall a schedule fire, according to a request? */
public final class AskedTrigger {
  private static final int MOST_DAYS = 180;

  private final Fields fields;

  private AskedTrigger(Fields fields) {
    this.fields = fields;
  }

  public static Trigger of(Fields schedule) {
    var fields = schedule.object("trigger");
    if (fields == null) throw Problem.field("trigger", "field_missing");
    var trigger = new AskedTrigger(fields).trigger(fields.required("kind", 30));
    fields.done();
    return trigger;
  }

  private Trigger trigger(String kind) {
    return switch (kind) {
      case "once" -> new Trigger.Once(said("at", LocalDateTime::parse));
      case "daily" -> new Trigger.Daily(time());
      case "weekly" -> new Trigger.Weekly(days(), time());
      case "monthly" -> new Trigger.Monthly(day(), time());
      case "cron" -> new Trigger.Cron(cron());
      case "term_start" -> new Trigger.TermStart(before(-MOST_DAYS), time());
      case "before_expiry" -> new Trigger.BeforeExpiry(before(0), time());
      case "appears" -> new Trigger.Appears();
      default -> throw Problem.field(fields.at("kind"), "code_unknown", Map.of("value", kind));
    };
  }

  private CronTimes cron() {
    fields.required("cron", CronTimes.LONGEST);
    return java.util.Objects.requireNonNull(
        fields.parsed("cron", CronTimes.LONGEST, CronTimes::of, "schedule_cron"));
  }

  private int day() {
    var day = fields.whole("day", 1, 31);
    if (day == null) throw Problem.field(fields.at("day"), "field_missing");
    return day;
  }

  private LocalTime time() {
    return said("at", LocalTime::parse);
  }

  private int before(int least) {
    return fields.whole("days_before", least, MOST_DAYS, 0);
  }

  private <T> T said(String field, Function<String, T> parse) {
    fields.required(field, 30);
    return java.util.Objects.requireNonNull(
        fields.parsed(field, 30, text -> parsed(text, parse), "schedule_time"));
  }

  private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private Set<DayOfWeek> days() {
    return days(fields);
  }

  /** Days of the week by their English names, as RFC 5545 shortens them. */
  static Set<DayOfWeek> days(Fields fields) {
    var asked = fields.each("days", 7, AskedTrigger::day, "schedule_day");
    if (asked == null || asked.isEmpty()) throw Problem.field(fields.at("days"), "field_missing");
    return EnumSet.copyOf(asked);
  }

  private static Optional<DayOfWeek> day(String code) {
    return java.util.Arrays.stream(DayOfWeek.values())
        .filter(day -> code(day).equals(code))
        .findFirst();
  }

  static String code(DayOfWeek day) {
    return day.name().substring(0, 2).toLowerCase(Locale.ROOT);
  }
}
