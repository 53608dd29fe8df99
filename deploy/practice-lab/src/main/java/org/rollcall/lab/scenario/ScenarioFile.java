package org.rollcall.lab.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Which scenarios are there, and what stands in their files? */
public final class ScenarioFile {
  public static final List<String> NAMES =
      List.of("classroom", "troubles", "hostile", "certificates", "campus", "healthy", "sleepers");

  private ScenarioFile() {}

  /** The scenario of this name, with all of its PCs or, where it makes them up, with as many. */
  public static Scenario load(String name, int pcs) {
    if (!NAMES.contains(name)) {
      throw new ScenarioException("no scenario \"" + name + "\"; there are " + NAMES);
    }
    return read(name, Json.resource("/scenarios/" + name + ".json"), pcs);
  }

  static Scenario read(String name, JsonNode file, int pcs) {
    var parts = new Parts(Json.resource("/scenarios/parts.json"));
    var products = Json.resource("/scenarios/products.json");
    var found = new ArrayList<PcSpec>();
    for (var node : file.has("mix") ? Mix.spread(file, pcs) : listed(file)) {
      found.add(PcReader.read(parts.complete(node), products));
    }
    var count = Math.min(pcs, found.size());
    return new Scenario(
        name,
        file.path("description").asText(),
        parts.account(),
        Json.list(file.path("kms"), KmsHost.class),
        List.copyOf(found.subList(0, count)));
  }

  /** Each PC of the list; one that stands for several is repeated under each of their names. */
  private static List<ObjectNode> listed(JsonNode file) {
    var pcs = new ArrayList<ObjectNode>();
    for (var node : file.path("pcs")) {
      for (var name : node.path("names")) {
        var pc = ((ObjectNode) node).deepCopy();
        pc.remove("names");
        pcs.add(pc.put("name", name.asText()));
      }
      if (!node.has("names")) pcs.add(((ObjectNode) node).deepCopy());
    }
    return pcs;
  }
}
