package org.rollcall.lab.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.rollcall.lab.scenario.AccessSpec.AccountSpec;

/** What do many PCs have in common? A PC is {@code like} some parts, laid one over the other. */
final class Parts {
  private final JsonNode parts;

  Parts(JsonNode parts) {
    this.parts = parts;
  }

  ObjectNode complete(ObjectNode pc) {
    var whole = Json.object();
    Json.lay(whole, part("pc"));
    for (var name : pc.path("like")) Json.lay(whole, part(name.asText()));
    Json.lay(whole, pc);
    whole.remove("like");
    return whole;
  }

  /** The account that every PC has, unless it says otherwise. */
  AccountSpec account() {
    return Json.value(part("pc").path("access").path("account"), AccountSpec.class);
  }

  private JsonNode part(String name) {
    var part = parts.path(name);
    if (!part.isObject()) throw new ScenarioException("no part \"" + name + "\"");
    return part;
  }
}
