package org.rollcall.web.discovery;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.discovery.range.AllowedRange;
import org.rollcall.discovery.range.AllowedRanges;
import org.rollcall.inventory.Subnet;
import org.rollcall.store.Transactions;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/** Where is it allowed to look for PCs? */
@Controller(RangeController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RangeController {
  static final String PATH = "/api/v1/allowed-ranges";
  private static final int LONGEST_NOTE = 1_000;
  private static final int LONGEST_BLOCK = 60;

  private final Transactions transactions;
  private final AllowedRanges ranges;
  private final Audit audit;
  private final InstantSource clock;

  RangeController(
      Transactions transactions, AllowedRanges ranges, Audit audit, InstantSource clock) {
    this.transactions = transactions;
    this.ranges = ranges;
    this.audit = audit;
    this.clock = clock;
  }

  @Get
  @Needs(Right.READ)
  RangeView.ListView list() {
    return new RangeView.ListView(ranges.all().stream().map(RangeView::of).toList());
  }

  @Post
  @Needs(Right.ADMINISTER)
  HttpResponse<RangeView> allow(Caller caller, @Nullable @Body String body) {
    var fields = org.rollcall.web.json.Body.of(body);
    var block = block(fields);
    var note = fields.text("note", LONGEST_NOTE);
    fields.done();
    var asked = new AllowedRange(0, block, note, caller.name(), clock.instant());
    var range =
        transactions.together(
            () -> {
              var values = Map.of("value", block.cidr());
              var added =
                  ranges.add(asked).orElseThrow(() -> Problem.conflict("range_there", values));
              record(caller, "range_allowed", added);
              return added;
            });
    return HttpResponse.created(RangeView.of(range), URI.create(PATH + "/" + range.id()));
  }

  @Delete("/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> forbid(Caller caller, long id) {
    transactions.together(
        () -> {
          var range =
              ranges
                  .remove(id)
                  .orElseThrow(() -> Problem.unknown("range_not_there", Long.toString(id)));
          record(caller, "range_forbidden", range);
          return range;
        });
    return HttpResponse.noContent();
  }

  static Subnet block(Fields fields) {
    if (!fields.has("block")) throw Problem.field("block", "field_missing");
    var block = fields.parsed("block", LONGEST_BLOCK, Subnet::of, "range_unreadable");
    if (block == null) throw Problem.field("block", "field_missing");
    return block;
  }

  private void record(Caller caller, String code, AllowedRange range) {
    audit.record(
        new Deed(caller.name(), code, "range/" + range.block().cidr(), Map.of(), clock.instant()));
  }
}
