package org.rollcall.web.schedule;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.GroupMembers;
import org.rollcall.access.Reach;
import org.rollcall.access.Right;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.inventory.Machine;
import org.rollcall.schedule.followup.FollowUp;
import org.rollcall.schedule.followup.FollowUpNews;
import org.rollcall.schedule.followup.FollowUps;
import org.rollcall.store.Transactions;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Query;
import org.rollcall.web.problem.Problem;

/** What is owed to PCs that were imaged anew? */
@Controller(FollowUpController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FollowUpController {
  static final String PATH = "/api/v1/follow-ups";
  private static final int USUAL_PAGE = 50;
  private static final int LONGEST_PAGE = 200;

  /** A program says so PC by PC: those of an afternoon belong together. */
  private static final Duration TOGETHER = Duration.ofHours(12);

  private final FollowUps followUps;
  private final FollowUpNews news;
  private final FollowUpRequest requests;
  private final GroupMembers members;
  private final Transactions transactions;
  private final Audit audit;
  private final InstantSource clock;

  FollowUpController(
      FollowUps followUps,
      FollowUpNews news,
      FollowUpRequest requests,
      GroupMembers members,
      Transactions transactions,
      Audit audit,
      InstantSource clock) {
    this.followUps = followUps;
    this.news = news;
    this.requests = requests;
    this.members = members;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  @Get
  @Needs(Right.READ)
  FollowUpView.ListView list(HttpRequest<?> request) {
    var query = new Query(request);
    var latest = followUps.latest(query.id("room"), query.limit(USUAL_PAGE, LONGEST_PAGE));
    return new FollowUpView.ListView(
        latest.stream().map(one -> FollowUpView.of(one, followUps.items(one.id()))).toList());
  }

  @Get("/{id}")
  @Needs(Right.READ)
  FollowUpView.WholeView one(long id) {
    return FollowUpView.WholeView.of(followUp(id), followUps.items(id));
  }

  @Post
  @Needs(Right.OPERATE)
  HttpResponse<FollowUpView.WholeView> add(Caller caller, @Nullable @Body String body) {
    var asked = requests.read(org.rollcall.web.json.Body.of(body), caller.name());
    checkReach(caller, asked.machines().stream().map(Machine::id).toList());
    var id = transactions.together(() -> opened(asked, caller.name()));
    return HttpResponse.created(one(id), URI.create(PATH + "/" + id));
  }

  private long opened(FollowUpRequest.Asked asked, String by) {
    var machines = asked.machines().stream().map(Machine::id).toList();
    var known = asked.followUp().said().origin() == FollowUp.Origin.WEBHOOK ? joined(asked) : null;
    if (known != null) {
      followUps.include(known, machines);
      return known;
    }
    var opened = followUps.open(asked.followUp(), machines);
    var details = Map.of("name", opened.name(), "machines", Integer.toString(machines.size()));
    record(by, "follow_up_opened", opened.id(), details);
    news.opened(opened, followUps.items(opened.id()));
    return opened.id();
  }

  private @Nullable Long joined(FollowUpRequest.Asked asked) {
    var room = asked.followUp().room();
    if (room == null) return null;
    return followUps.open().stream()
        .filter(one -> room.equals(one.room()))
        .filter(one -> one.said().origin() == FollowUp.Origin.WEBHOOK)
        .filter(one -> one.said().at().isAfter(clock.instant().minus(TOGETHER)))
        .map(FollowUp::id)
        .findFirst()
        .orElse(null);
  }

  /** Somebody says that nothing is owed any more. */
  @Post("/{id}/close")
  @Needs(Right.OPERATE)
  FollowUpView.WholeView close(Caller caller, long id) {
    var before = followUp(id);
    checkReach(caller, followUps.items(id).stream().map(FollowUps.Item::machine).toList());
    transactions.together(
        () -> {
          var locked = followUps.lock(id).orElse(before);
          if (!locked.state().isOpen()) throw Problem.conflict("follow_up_closed", Map.of());
          followUps.end(id, FollowUp.State.CLOSED, clock.instant());
          record(caller.name(), "follow_up_closed", id, Map.of("name", locked.name()));
          return locked;
        });
    return one(id);
  }

  private void checkReach(Caller caller, List<Long> machines) {
    if (!(caller.reach() instanceof Reach.Groups(var groups))) return;
    if (members.machines(groups).containsAll(machines)) return;
    throw new Problem(HttpStatus.FORBIDDEN, "machine_not_given", null, Map.of("value", "…"));
  }

  private void record(String by, String code, long id, Map<String, String> details) {
    audit.record(new Deed(by, code, "follow_up/" + id, details, clock.instant()));
  }

  private FollowUp followUp(long id) {
    return followUps
        .byId(id)
        .orElseThrow(() -> Problem.unknown("follow_up_not_there", Long.toString(id)));
  }
}
