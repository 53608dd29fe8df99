package org.rollcall.web.inventory;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.inventory.Listing;
import org.rollcall.inventory.Machine;
import org.rollcall.inventory.MachineName;
import org.rollcall.inventory.Machines;
import org.rollcall.inventory.Upkeep;
import org.rollcall.inventory.csv.Cell;
import org.rollcall.inventory.search.Cursor;
import org.rollcall.inventory.search.MachineSearch;
import org.rollcall.inventory.search.Sort;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Edition;
import org.rollcall.web.json.Fields;
import org.rollcall.web.json.Query;
import org.rollcall.web.problem.Problem;

/** Which machines are there, and what is said of them? */
@Controller(MachineController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MachineController {
  static final String PATH = "/api/v1/machines";
  static final String SELECTOR = "selector";
  private static final int USUAL_PAGE = 50;
  private static final int LONGEST_PAGE = 500;

  private final Machines machines;
  private final MachineSearch search;
  private final MachineEdits edits;
  private final MachineDetails details;
  private final AskedSelector asked;

  MachineController(
      Machines machines,
      MachineSearch search,
      MachineEdits edits,
      MachineDetails details,
      AskedSelector asked) {
    this.machines = machines;
    this.search = search;
    this.edits = edits;
    this.details = details;
    this.asked = asked;
  }

  @Get
  @Needs(Right.READ)
  MachineView.PageView page(HttpRequest<?> request) {
    var query = new Query(request);
    var sort = sort(query);
    var after = after(query);
    var most = query.limit(USUAL_PAGE, LONGEST_PAGE);
    var here = asked.here();
    return asked.with(
        SELECTOR,
        query.text(SELECTOR),
        selector -> {
          var page = search.page(selector, sort, after, most, here);
          var next = page.next();
          return new MachineView.PageView(
              page.rows().stream().map(row -> MachineView.of(row, here.now())).toList(),
              selector.toString(),
              page.total(),
              next == null ? null : next.written());
        });
  }

  static Sort sort(Query query) {
    var text = query.text("sort");
    if (text == null) return Sort.BY_NAME;
    return Sort.of(text)
        .orElseThrow(() -> Problem.field("sort", "code_unknown", Map.of("value", text)));
  }

  private static @Nullable Cursor after(Query query) {
    var text = query.text("after");
    if (text == null) return null;
    return Cursor.of(text).orElseThrow(() -> Problem.field("after", "cursor_unreadable"));
  }

  @Get("/{id}")
  @Needs(Right.READ)
  HttpResponse<?> machine(long id) {
    var view = details.of(id);
    return Edition.of(view, view.machine().version());
  }

  @Post
  @Needs(Right.ADMINISTER)
  HttpResponse<?> add(Caller caller, @Nullable @Body String body) {
    var fields = org.rollcall.web.json.Body.of(body);
    var name = fields.parsed("name", MachineName.LONGEST, Cell::name, "name_invalid");
    if (name == null) throw Problem.field("name", "field_missing");
    var listing = new AskedEdit(fields).over(new Machine(0, bare(fields, name))).listing();
    var added = edits.add(listing, caller.name());
    return HttpResponse.created(details.of(added.id()), URI.create(PATH + "/" + added.id()));
  }

  private static Listing bare(Fields fields, MachineName name) {
    var told = fields.parsed("address", 253, Cell::address, "address_invalid");
    var address =
        told != null
            ? told
            : Cell.address(name.value())
                .orElseThrow(() -> Problem.field("address", "field_missing"));
    return Listing.of(name, address);
  }

  @Patch("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> edit(
      HttpRequest<?> request, Caller caller, long id, @Nullable @Body String body) {
    var before = machine(id, Edition.seen(request));
    edits.edit(new AskedEdit(org.rollcall.web.json.Body.of(body)).over(before), caller.name());
    return machine(id);
  }

  private Machine machine(long id, int version) {
    var known =
        machines
            .byId(id)
            .orElseThrow(() -> Problem.unknown("machine_not_there", Long.toString(id)));
    var upkeep = known.upkeep();
    return new Machine(
        id, known.listing(), new Upkeep(upkeep.lifeCycle(), version, upkeep.seenAt()));
  }

  /** The same edit for all that a selector means: how many were meant, how many it changed. */
  @Post("/edit")
  @Needs(Right.ADMINISTER)
  Map<String, Integer> editAll(Caller caller, @Nullable @Body String body) {
    var fields = org.rollcall.web.json.Body.of(body);
    var text = fields.required(SELECTOR, 4_000);
    var set = fields.object("set");
    if (set == null) throw Problem.field("set", "field_missing");
    fields.done();
    var meant = asked.with(SELECTOR, text, selector -> search.machines(selector, asked.here()));
    var changed = MachineEdits.changed(meant, new AskedEdit(set));
    edits.edit(changed, text, caller.name());
    return Map.of("meant", meant.size(), "changed", changed.size());
  }
}
