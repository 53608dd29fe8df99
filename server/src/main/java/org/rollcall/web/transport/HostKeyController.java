package org.rollcall.web.transport;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.Caller;
import org.rollcall.access.Right;
import org.rollcall.audit.Audit;
import org.rollcall.audit.Deed;
import org.rollcall.inventory.Rooms;
import org.rollcall.store.Transactions;
import org.rollcall.transport.hostkey.Acceptance;
import org.rollcall.transport.hostkey.KeptKey;
import org.rollcall.transport.hostkey.KeptKeys;
import org.rollcall.web.guard.Needs;
import org.rollcall.web.problem.Problem;

/** Which PCs show other keys than before, and who says that they may? */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HostKeyController {
  private static final int MOST = 1_000;

  private final Transactions transactions;
  private final KeptKeys keys;
  private final Rooms rooms;
  private final Audit audit;
  private final InstantSource clock;

  HostKeyController(
      Transactions transactions, KeptKeys keys, Rooms rooms, Audit audit, InstantSource clock) {
    this.transactions = transactions;
    this.keys = keys;
    this.rooms = rooms;
    this.audit = audit;
    this.clock = clock;
  }

  @Get("/host-keys")
  @Needs(Right.READ)
  HostKeyView.ListView waiting() {
    return new HostKeyView.ListView(keys.waiting(MOST).stream().map(HostKeyView::of).toList());
  }

  @Post("/host-keys/{id}/accept")
  @Needs(Right.ADMINISTER)
  HostKeyView accept(Caller caller, long id) {
    var key = key(id);
    transactions.together(
        () -> {
          if (!keys.accept(id, caller.name(), clock.instant())) {
            throw Problem.conflict("host_key_not_waiting", Map.of("value", key.shown()));
          }
          record(caller, "key_accepted", key);
          return true;
        });
    return HostKeyView.of(key(id));
  }

  @Delete("/host-keys/{id}")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> forget(Caller caller, long id) {
    var key = key(id);
    transactions.together(
        () -> {
          if (keys.forget(id)) record(caller, "key_forgotten", key);
          return true;
        });
    return HttpResponse.noContent();
  }

  @Get("/rooms/{id}/key-acceptance")
  @Needs(Right.READ)
  HostKeyView.AcceptanceView acceptance(long id) {
    return keys.open(room(id), clock.instant())
        .map(HostKeyView.AcceptanceView::of)
        .orElse(HostKeyView.AcceptanceView.NONE);
  }

  @Put("/rooms/{id}/key-acceptance")
  @Needs(Right.ADMINISTER)
  HostKeyView.AcceptanceView open(Caller caller, long id, @Nullable @Body String body) {
    var fields = org.rollcall.web.json.Body.of(body);
    var hours = fields.whole("hours", 1, (int) Acceptance.LONGEST.toHours());
    fields.done();
    if (hours == null) throw Problem.field("hours", "field_missing");
    var now = clock.instant();
    var room = room(id);
    return transactions.together(
        () -> {
          var opened = keys.open(room, caller.name(), now, now.plus(Duration.ofHours(hours)));
          var details = Map.of("until", opened.until().toString());
          audit.record(new Deed(caller.name(), "new_keys_awaited", "room/" + room, details, now));
          return HostKeyView.AcceptanceView.of(opened);
        });
  }

  @Delete("/rooms/{id}/key-acceptance")
  @Needs(Right.ADMINISTER)
  HttpResponse<?> close(Caller caller, long id) {
    var now = clock.instant();
    var room = room(id);
    transactions.together(
        () -> {
          if (keys.close(room, now)) {
            audit.record(
                new Deed(caller.name(), "new_keys_awaited_no_more", "room/" + room, Map.of(), now));
          }
          return true;
        });
    return HttpResponse.noContent();
  }

  private void record(Caller caller, String code, KeptKey key) {
    var details =
        Map.of(
            "port", Integer.toString(key.port()),
            "kind", key.kind().code(),
            "fingerprint", key.shown());
    audit.record(new Deed(caller.name(), code, "host/" + key.host(), details, clock.instant()));
  }

  private KeptKey key(long id) {
    return keys.byId(id)
        .orElseThrow(() -> Problem.unknown("host_key_not_there", Long.toString(id)));
  }

  private long room(long id) {
    if (rooms.byId(id).isEmpty()) throw Problem.unknown("room_not_there", Long.toString(id));
    return id;
  }
}
