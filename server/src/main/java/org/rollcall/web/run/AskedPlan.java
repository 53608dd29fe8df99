package org.rollcall.web.run;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;
import org.rollcall.run.Plan;
import org.rollcall.web.json.Fields;
import org.rollcall.web.problem.Problem;

/** What shall be done, according to a request? */
public final class AskedPlan {
  private static final int LONGEST_ADDRESS = 300;
  private static final int LONGEST_VISIT = 86_400;
  // A KMS activation holds 180 days; nothing can be asked to hold longer.
  private static final int FARTHEST_HORIZON = 180;

  private AskedPlan() {}

  public static Plan of(Fields fields) {
    var products = products(fields);
    var hosts = hosts(fields);
    var asked = fields.parsed("mode", 20, Plan.Mode::find, "mode_unknown");
    var mode = asked == null ? Plan.Mode.ACTIVATE : asked;
    var seconds = (int) Plan.DEFAULT_VISIT_TIMEOUT.toSeconds();
    var timeout = fields.whole("visit_timeout_seconds", 1, LONGEST_VISIT, seconds);
    var days = (int) Plan.DEFAULT_HORIZON.toDays();
    var horizon = fields.whole("horizon_days", 0, FARTHEST_HORIZON, days);
    for (var family : products) {
      if (mode != Plan.Mode.READ && !hosts.containsKey(family)) {
        throw Problem.field("kms", "kms_missing", Map.of("value", family.code()));
      }
    }
    return new Plan(products, hosts, Duration.ofDays(horizon), mode, Duration.ofSeconds(timeout));
  }

  private static Set<Application> products(Fields fields) {
    var asked = fields.each("products", 10, Application::ofCode, "product_unknown");
    if (asked == null) return EnumSet.allOf(Application.class);
    if (asked.isEmpty()) throw Problem.field("products", "field_missing");
    return EnumSet.copyOf(asked);
  }

  private static Map<Application, KmsAddress> hosts(Fields fields) {
    var hosts = new EnumMap<Application, KmsAddress>(Application.class);
    var kms = fields.object("kms");
    if (kms == null) return hosts;
    var all = kms.parsed("all", LONGEST_ADDRESS, KmsAddress::parse, "kms_unreadable");
    for (var family : Application.values()) {
      var own = kms.parsed(family.code(), LONGEST_ADDRESS, KmsAddress::parse, "kms_unreadable");
      var host = own == null ? all : own;
      if (host != null) hosts.put(family, host);
    }
    kms.done();
    return hosts;
  }
}
