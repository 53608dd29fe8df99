package org.rollcall.run;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rollcall.audit.Deed;

/** What is put on record of a run? */
final class RunDeeds {
  private RunDeeds() {}

  static Deed ordered(long run, Order order, int targets, Instant at) {
    var details = new LinkedHashMap<String, String>();
    details.put("targets", Integer.toString(targets));
    details.put("mode", order.plan().mode().code());
    if (!order.reason().isBlank()) details.put("reason", order.reason());
    return new Deed(order.startedBy(), "run_ordered", on(run), details, at);
  }

  static Deed changed(long run, RunChange change) {
    var why = change.why();
    var details = why == null ? Map.<String, String>of() : Map.of("why", why);
    return new Deed(change.by(), "run_" + change.kind().code(), on(run), details, change.at());
  }

  /** Somebody's run logs in with a credential. */
  static Deed used(long run, String credential, String by, Instant at) {
    var details = Map.of("run", Long.toString(run));
    return new Deed(by, "credential_used", "credential/" + credential, details, at);
  }

  private static String on(long run) {
    return "run/" + run;
  }
}
