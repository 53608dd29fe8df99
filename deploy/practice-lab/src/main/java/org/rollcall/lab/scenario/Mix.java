package org.rollcall.lab.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which PCs make up a campus of any size? Each kind gets its share, spread over the rooms. */
final class Mix {
  private static final int A_ROOM = 40;
  // Coprime to 100: neighbours are of different kinds, and 100 PCs hold every share exactly.
  private static final int STRIDE = 37;

  private Mix() {}

  static List<ObjectNode> spread(JsonNode file, int pcs) {
    var shares = new ArrayList<JsonNode>();
    for (var kind : file.path("mix")) {
      for (int i = 0; i < kind.path("percent").asInt(); i++) shares.add(kind.path("pc"));
    }
    if (shares.size() != 100) throw new ScenarioException("the mix does not add up to 100 %");
    var spread = new ArrayList<ObjectNode>();
    for (int i = 0; i < pcs; i++) {
      spread.add(named((ObjectNode) shares.get(i * STRIDE % 100), i));
    }
    return spread;
  }

  private static ObjectNode named(ObjectNode kind, int index) {
    var room = String.format(Locale.ROOT, "R%03d", index / A_ROOM + 1);
    var name = String.format(Locale.ROOT, "%s-%02d", room, index % A_ROOM + 1);
    var pc = Json.object().put("name", name);
    pc.putObject("place").put("room", room);
    return Json.lay(kind.deepCopy(), pc);
  }
}
