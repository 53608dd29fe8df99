package org.rollcall.web.schedule;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.run.Terms;
import org.rollcall.schedule.followup.FollowUps;
import org.rollcall.store.Transactions;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Edition;
import org.rollcall.web.json.Fields;
import org.rollcall.web.run.AskedPlan;
import org.rollcall.web.run.AskedTerms;

/** How are PCs visited that were imaged anew, and until when are they due? */
@Controller("/api/v1/follow-up-setting")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FollowUpSettingController {
  private static final int MOST_DAYS = 180;

  private final FollowUps followUps;
  private final Transactions transactions;
  private final Audit audit;
  private final InstantSource clock;

  FollowUpSettingController(
      FollowUps followUps, Transactions transactions, Audit audit, InstantSource clock) {
    this.followUps = followUps;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  @Get
  @Needs(Right.READ)
  HttpResponse<FollowUpView.SettingView> setting() {
    var setting = followUps.setting();
    return Edition.of(FollowUpView.SettingView.of(setting), setting.version());
  }

  /** Sets all of it; without a plan follow-ups are only told. */
  @Put
  @Needs(Right.ADMINISTER)
  HttpResponse<FollowUpView.SettingView> set(
      HttpRequest<?> request, Caller caller, @Nullable @Body String body) {
    var seen = Edition.seen(request);
    var asked = asked(org.rollcall.web.json.Body.of(body), seen);
    transactions.together(
        () -> {
          if (!followUps.set(asked)) throw Edition.changedMeanwhile();
          var details =
              Map.of(
                  "due_days", Integer.toString(asked.dueDays()),
                  "visits", Boolean.toString(asked.plan() != null));
          audit.record(
              new Deed(
                  caller.name(), "follow_up_setting_changed", "site", details, clock.instant()));
          return asked;
        });
    return setting();
  }

  private static FollowUps.Setting asked(Fields fields, int seen) {
    var days = fields.whole("due_days", 1, MOST_DAYS, 14);
    var work = fields.object("work");
    fields.done();
    if (work == null) return new FollowUps.Setting(null, null, days, seen);
    var plan = AskedPlan.of(work);
    var terms = AskedTerms.of(work, true);
    work.done();
    // Who is off when its turn comes is what a follow-up is for.
    var waits = new Terms.Hours(true, terms.hours().keepsRooms());
    return new FollowUps.Setting(plan, terms.with(waits), days, seen);
  }
}
