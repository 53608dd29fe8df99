package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import org.rollcall.inventory.LifeCycle;
import org.rollcall.inventory.selector.Selector;
import org.rollcall.inventory.selector.Subject;
import org.rollcall.inventory.selector.Value;

/** Which machine is meant by a name, wherever in its life it is? */
final class Machines {
  private Machines() {}

  /** Everything that the server knows of it. */
  static JsonNode find(ApiClient client, String name, Sentences sentences)
      throws InterruptedException {
    var all = Arrays.stream(LifeCycle.values()).map(LifeCycle::code).toList();
    var selector = "life:" + String.join(",", all) + " " + term(Subject.NAME, name.strip());
    var found = client.get("machines?limit=1&selector=" + ApiClient.part(selector));
    var id = found.at("/machines/0/id");
    if (id.isNumber()) return client.get("machines/" + id.asLong());
    throw new UserError(sentences.text("usage.no_machine", Map.of("value", name)));
  }

  /** That something is called exactly so. */
  static String term(Subject subject, String name) {
    return new Selector.Term(subject, null, List.of(new Value.Text(name, true, false))).toString();
  }

  static String tag(JsonNode thing) {
    return "\"" + thing.path("version").asInt() + "\"";
  }
}
