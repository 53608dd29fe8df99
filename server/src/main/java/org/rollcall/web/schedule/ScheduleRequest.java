package org.rollcall.web.schedule;

import java.time.Duration;
import java.util.Objects;
import org.rollcall.inventory.selector.Selector;
import org.rollcall.schedule.Schedule;
import org.rollcall.web.json.Fields;
import org.rollcall.web.run.AskedPlan;
import org.rollcall.web.run.AskedTerms;

/** Which schedule does somebody want? The whole of it: an edit says all anew. */
record ScheduleRequest(
    String name, Schedule.Work work, Schedule.When when, boolean enabled, boolean dry) {
  private static final int A_DAY = 24 * 60;

  static ScheduleRequest of(Fields fields) {
    var name = fields.required("name", Schedule.LONGEST_NAME).strip();
    var selector = Objects.requireNonNullElse(fields.text("selector", Selector.LONGEST), "");
    var plan = AskedPlan.of(fields);
    var terms = AskedTerms.of(fields, true);
    var most = (int) Schedule.Work.LONGEST.toMinutes();
    var lasts = Duration.ofMinutes(fields.whole("lasts_minutes", 5, most, A_DAY));
    var trigger = AskedTrigger.of(fields);
    var missed = fields.parsed("missed", 20, Schedule.Missed::find, "code_unknown");
    var when =
        new Schedule.When(trigger, Objects.requireNonNullElse(missed, Schedule.Missed.CATCH_UP));
    var enabled = fields.truth("enabled", true);
    var dry = fields.truth("dry_run", false);
    fields.done();
    return new ScheduleRequest(
        name, new Schedule.Work(selector.strip(), plan, terms, lasts), when, enabled, dry);
  }
}
