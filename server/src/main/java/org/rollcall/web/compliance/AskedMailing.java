package org.rollcall.web.compliance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.rollcall.compliance.mailing.Mailing;
import org.rollcall.compliance.report.Form;
import org.rollcall.compliance.report.ReportKind;
import org.rollcall.compliance.report.ReportOrder;
import org.rollcall.inventory.selector.Selector;
import org.rollcall.schedule.Occasions;
import org.rollcall.schedule.Trigger;
import org.rollcall.web.inventory.AskedSelector;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;
import org.rollcall.web.schedule.AskedTrigger;

/** Which mailing does somebody want? The whole of it: an edit says all anew. */
record AskedMailing(Mailing.Content content, boolean enabled) {
  /** A report tells of the day before, so that it says nothing new any sooner. */
  private static final Duration OFTEN = Duration.ofHours(20);

  private static final int LONGEST_CODE = 20;

  static AskedMailing of(Fields fields, LongPredicate isThere, AskedSelector selectors) {
    var name = fields.required("name", Mailing.LONGEST_NAME).strip();
    var what = what(fields);
    var trigger = AskedTrigger.of(fields);
    if (trigger.picks()) throw Problem.field("trigger.kind", "mailing_of_time");
    var recipients = recipients(fields, isThere);
    var enabled = fields.truth("enabled", true);
    fields.done();
    selectors.with("selector", what.selector(), meant -> meant);
    return new AskedMailing(new Mailing.Content(name, what, trigger, recipients), enabled);
  }

  private static Mailing.What what(Fields fields) {
    var kind = code(fields, "kind", ReportKind::ofCode);
    var form = code(fields, "format", Form::ofCode);
    var by = code(fields, "by", ReportOrder.By::ofCode);
    var selector = Objects.requireNonNullElse(fields.text("selector", Selector.LONGEST), "");
    if (kind == null) throw Problem.field("kind", "field_missing");
    return new Mailing.What(
        kind,
        Objects.requireNonNullElse(form, Form.XLSX),
        selector.strip(),
        Objects.requireNonNullElse(by, ReportOrder.By.BUILDING));
  }

  private static <T> @Nullable T code(
      Fields fields, String field, Function<String, Optional<T>> parse) {
    return fields.parsed(field, LONGEST_CODE, parse, "code_unknown");
  }

  private static List<Long> recipients(Fields fields, LongPredicate isThere) {
    var asked = fields.wholes("recipients", Mailing.MOST_RECIPIENTS, 1, Integer.MAX_VALUE);
    if (asked.isEmpty()) throw Problem.field("recipients", "field_missing");
    for (var id : asked) {
      if (isThere.test(id)) continue;
      throw Problem.field("recipients", "recipient_not_there", Map.of("value", id.toString()));
    }
    return asked.stream().map(Integer::longValue).distinct().toList();
  }

  /** When it is due next; what comes several times a day is refused. */
  @Nullable Instant next(Occasions occasions, Instant now) {
    var trigger = content.trigger();
    var next = occasions.next(trigger, now);
    if (trigger instanceof Trigger.Cron && next.isPresent()) {
      occasions
          .next(trigger, next.get())
          .filter(after -> Duration.between(next.get(), after).compareTo(OFTEN) < 0)
          .ifPresent(
              _ -> {
                throw Problem.field("trigger.cron", "mailing_too_often");
              });
    }
    return next.orElse(null);
  }
}
