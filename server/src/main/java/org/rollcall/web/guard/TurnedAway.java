package org.rollcall.web.guard;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import org.rollcall.access.Caller;
import org.rollcall.audit.Deed;
import org.rollcall.audit.Refusals;
import org.rollcall.web.exposure.Peers;
import org.rollcall.web.problem.Problem;

/** Who asked for a change that is not theirs to make? Reading more than one may is no deed. */
@Singleton
final class TurnedAway {
  private final Refusals refusals;
  private final Peers peers;
  private final InstantSource clock;

  TurnedAway(Refusals refusals, Peers peers, InstantSource clock) {
    this.refusals = refusals;
    this.peers = peers;
    this.clock = clock;
  }

  void record(HttpRequest<?> request, Caller caller, Problem refusal) {
    if (ForeignPage.isSafe(request)) return;
    var details = new HashMap<>(refusal.view().values());
    details.put("method", request.getMethodName());
    details.put("address", peers.address(request));
    var path = request.getPath();
    refusals.record(new Deed(caller.name(), "request_refused", path, details, clock.instant()));
  }
}
