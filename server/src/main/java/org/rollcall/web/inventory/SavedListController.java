package org.rollcall.web.inventory;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.inventory.search.SavedList;
import org.rollcall.inventory.search.SavedLists;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Edition;
import org.rollcall.web.problem.Problem;

/** Which ways of looking at the machines do people come back to? */
@Controller(SavedListController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SavedListController {
  static final String PATH = "/api/v1/views";

  private final SavedLists lists;
  private final SavedListEdits edits;
  private final AskedList asked;

  SavedListController(SavedLists lists, SavedListEdits edits, AskedList asked) {
    this.lists = lists;
    this.edits = edits;
    this.asked = asked;
  }

  @Get
  @Needs(Right.READ)
  SavedListView.ListView list(Caller caller) {
    var user = caller.user().orElse(null);
    return new SavedListView.ListView(
        lists.seenBy(user).stream().map(one -> SavedListView.of(one, user)).toList());
  }

  @Get("/{id}")
  @Needs(Right.READ)
  HttpResponse<?> one(Caller caller, long id) {
    var list = seen(caller, id);
    return Edition.of(SavedListView.of(list, caller.user().orElse(null)), list.version());
  }

  @Post
  @Needs(Right.READ)
  HttpResponse<?> add(Caller caller, @Nullable @Body String body) {
    var user = caller.user().orElse(null);
    var added = edits.add(mayShare(caller, asked.list(body, 0, user, 1)), caller.name());
    return HttpResponse.created(SavedListView.of(added, user), URI.create(PATH + "/" + added.id()));
  }

  @Put("/{id}")
  @Needs(Right.READ)
  HttpResponse<?> edit(
      HttpRequest<?> request, Caller caller, long id, @Nullable @Body String body) {
    var before = own(caller, id);
    var version = Edition.seen(request);
    var edited = mayShare(caller, asked.list(body, id, before.owner(), version));
    edits.edit(edited, caller.name());
    return one(caller, id);
  }

  @Delete("/{id}")
  @Needs(Right.READ)
  HttpResponse<?> remove(HttpRequest<?> request, Caller caller, long id) {
    var list = own(caller, id);
    edits.remove(list, Edition.seen(request), caller.name());
    return HttpResponse.noContent();
  }

  /** Somebody else's that is not shared is as if it were not there. */
  private SavedList seen(Caller caller, long id) {
    var user = caller.user().orElse(null);
    return lists
        .byId(id)
        .filter(list -> list.shared() || list.isOf(user))
        .orElseThrow(() -> Problem.unknown("list_not_there", Long.toString(id)));
  }

  /** What is shared belongs to its owner still; an administrator can clear it away. */
  private SavedList own(Caller caller, long id) {
    var list = seen(caller, id);
    if (list.isOf(caller.user().orElse(null)) || caller.may(Right.ADMINISTER)) return list;
    throw new Problem(HttpStatus.FORBIDDEN, "list_of_another", null, Map.of("value", list.name()));
  }

  /** Everybody's list is a thing of the site, and those who only look change nothing of it. */
  private static SavedList mayShare(Caller caller, SavedList list) {
    if (!list.shared() || caller.may(Right.OPERATE)) return list;
    throw new Problem(HttpStatus.FORBIDDEN, "list_sharing", "shared", Map.of());
  }
}
