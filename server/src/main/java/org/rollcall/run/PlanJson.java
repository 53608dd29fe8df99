package org.rollcall.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;

/**
 * How is a Plan kept? As JSON with a version, since runs outlive the version of Rollcall that
 * started them.
 */
public final class PlanJson {
  private static final int VERSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private PlanJson() {}

  public static String write(Plan plan) {
    var json = JSON.createObjectNode().put("version", VERSION);
    var products = json.putArray("products");
    plan.products().forEach(family -> products.add(family.code()));
    var hosts = json.putObject("hosts");
    plan.hosts().forEach((family, address) -> hosts.put(family.code(), address.toString()));
    json.put("horizon_minutes", plan.horizon().toMinutes());
    json.put("mode", plan.mode().code());
    json.put("visit_timeout_seconds", plan.visitTimeout().toSeconds());
    return json.toString();
  }

  /** The plan that {@link #write} wrote; anything else is an error of ours, and thrown. */
  public static Plan read(String text) {
    var json = parse(text);
    if (json.path("version").asInt() != VERSION) {
      throw new IllegalStateException("a newer version wrote the plan " + json.path("version"));
    }
    return new Plan(
        products(json.path("products")),
        hosts(json.path("hosts")),
        Duration.ofMinutes(json.path("horizon_minutes").asLong()),
        Plan.Mode.ofCode(json.path("mode").asText()),
        Duration.ofSeconds(json.path("visit_timeout_seconds").asLong()));
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("not a plan", broken);
    }
  }

  private static EnumSet<Application> products(JsonNode json) {
    var products = EnumSet.noneOf(Application.class);
    for (var code : json) products.add(Application.ofCode(code.asText()).orElseThrow());
    return products;
  }

  private static EnumMap<Application, KmsAddress> hosts(JsonNode json) {
    var hosts = new EnumMap<Application, KmsAddress>(Application.class);
    for (var host : json.properties()) {
      hosts.put(
          Application.ofCode(host.getKey()).orElseThrow(),
          KmsAddress.parse(host.getValue().asText()).orElseThrow());
    }
    return hosts;
  }
}
