package org.rollcall.web.inventory;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.inventory.NameTaken;
import org.rollcall.inventory.search.Group;
import org.rollcall.inventory.search.Groups;
import org.rollcall.inventory.search.MachineSearch;
import org.rollcall.inventory.selector.Selector;
import org.rollcall.inventory.selector.Subject;
import org.rollcall.inventory.selector.Value;
import org.rollcall.store.Transactions;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Edition;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/** Which groups are there, and who is in them? */
@Controller(GroupController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class GroupController {
  static final String PATH = "/api/v1/groups";
  private static final int MOST_AT_ONCE = 100_000;

  private final Transactions transactions;
  private final Groups groups;
  private final MachineSearch search;
  private final AskedSelector asked;
  private final Audit audit;
  private final InstantSource clock;
  private final AskedCredential credential;

  GroupController(
      Transactions transactions,
      Groups groups,
      MachineSearch search,
      AskedSelector asked,
      Audit audit,
      InstantSource clock,
      AskedCredential credential) {
    this.transactions = transactions;
    this.groups = groups;
    this.search = search;
    this.asked = asked;
    this.audit = audit;
    this.clock = clock;
    this.credential = credential;
  }

  @Get
  @Needs(Right.READ)
  GroupView.ListView list() {
    return new GroupView.ListView(groups.all().stream().map(this::view).toList());
  }

  @Get("/{id}")
  @Needs(Right.READ)
  HttpResponse<?> group(long id) {
    var group = known(id);
    return Edition.of(view(group), group.version());
  }

  private GroupView view(Group group) {
    var name = new Value.Text(group.name(), true, false);
    var members = new Selector.Term(Subject.GROUP, null, List.of(name));
    var machines =
        asked.with("selector", members.toString(), all -> search.count(all, asked.here()));
    return GroupView.of(group, machines, members.toString());
  }

  @Post
  @Needs(Right.ADMINISTER)
  HttpResponse<?> add(Caller caller, @Nullable @Body String body) {
    var fields = org.rollcall.web.json.Body.of(body);
    var group = edited(new Group(0, "", null, null, 1), fields, 1);
    var added =
        kept(
            group.name(),
            () -> {
              var made = groups.add(group);
              record(caller, "group_added", made.id(), made.name());
              return made;
            });
    return HttpResponse.created(view(added), URI.create(PATH + "/" + added.id()));
  }

  @Patch("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> edit(
      HttpRequest<?> request, Caller caller, long id, @Nullable @Body String body) {
    var fields = org.rollcall.web.json.Body.of(body);
    var edited = edited(known(id), fields, Edition.seen(request));
    kept(
        edited.name(),
        () -> {
          if (!groups.edit(edited)) throw Edition.changedMeanwhile();
          record(caller, "group_edited", id, edited.name());
          return true;
        });
    return group(id);
  }

  private <T> T kept(String name, java.util.function.Supplier<T> work) {
    try {
      return transactions.together(work);
    } catch (NameTaken _) {
      throw Problem.conflict("name_taken", Map.of("value", name));
    }
  }

  @Delete("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> remove(HttpRequest<?> request, Caller caller, long id) {
    var group = known(id);
    var seen = Edition.seen(request);
    transactions.together(
        () -> {
          if (!groups.remove(id, seen)) throw Edition.changedMeanwhile();
          record(caller, "group_removed", id, group.name());
          return true;
        });
    return HttpResponse.noContent();
  }

  /** Picks machines into the group, or takes them out, by a selector. */
  @Post("/{id}/members")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> members(Caller caller, long id, @Nullable @Body String body) {
    var group = known(id);
    if (group.selector() != null) {
      throw Problem.conflict("group_kept_by_selector", Map.of("value", group.name()));
    }
    var fields = org.rollcall.web.json.Body.of(body);
    var pick = meant(fields, "pick");
    var drop = meant(fields, "drop");
    fields.done();
    transactions.together(
        () -> {
          groups.pick(id, pick);
          groups.drop(id, drop);
          record(caller, "group_members_changed", id, "+" + pick.size() + " -" + drop.size());
          return true;
        });
    return group(id);
  }

  private List<Long> meant(Fields fields, String field) {
    var text = fields.text(field, Selector.LONGEST);
    if (text == null || text.isBlank()) return List.of();
    var machines = asked.with(field, text, selector -> search.machines(selector, asked.here()));
    return machines.stream().limit(MOST_AT_ONCE).map(machine -> machine.id()).toList();
  }

  private Group known(long id) {
    return groups.byId(id).orElseThrow(() -> Problem.unknown("group_not_there", Long.toString(id)));
  }

  private Group edited(Group before, Fields fields, int version) {
    // A group that is there keeps its name where none is said; a new one has none yet.
    var name =
        fields.has("name") || before.name().isEmpty()
            ? fields.required("name", Group.LONGEST_NAME)
            : null;
    var selector = fields.text("selector", Selector.LONGEST);
    var note = fields.text("note", Group.LONGEST_NOTE);
    var kept = credential.over(before.credential(), fields);
    fields.done();
    return new Group(
        before.id(),
        name == null ? before.name() : name.strip(),
        selector == null ? before.selector() : canonical(selector),
        note == null
            ? before.note()
            : Optional.of(note).filter(text -> !text.isBlank()).orElse(null),
        kept,
        version);
  }

  /** Counted once, so that a group which would be kept by itself is refused when it is made. */
  private @Nullable String canonical(String text) {
    if (text.isBlank()) return null;
    return asked.with(
        "selector",
        text,
        selector -> {
          search.count(selector, asked.here());
          return selector.toString();
        });
  }

  private void record(Caller caller, String code, long group, String what) {
    audit.record(
        new Deed(caller.name(), code, "group/" + group, Map.of("what", what), clock.instant()));
  }
}
