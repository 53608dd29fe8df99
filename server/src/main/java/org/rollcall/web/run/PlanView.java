package org.rollcall.web.run;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.activation.Application;
import org.rollcall.run.Plan;

/** What is to be done? */
@Serdeable(naming = SnakeCaseStrategy.class)
public record PlanView(
    List<String> products,
    Map<String, String> kms,
    String mode,
    long horizonDays,
    long visitTimeoutSeconds) {
  public static PlanView of(Plan plan) {
    var hosts = new TreeMap<String, String>();
    plan.hosts().forEach((family, host) -> hosts.put(family.code(), host.toString()));
    return new PlanView(
        plan.products().stream().map(Application::code).toList(),
        hosts,
        plan.mode().code(),
        plan.horizon().toDays(),
        plan.visitTimeout().toSeconds());
  }
}
