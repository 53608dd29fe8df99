package org.rollcall.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What does a server tell as it happens? Reads server-sent events until they end. */
final class EventClient {
  private static final String EVENT = "event: ";
  private static final String DATA = "data: ";

  private EventClient() {}

  /** Returns when the server ends the stream; fails when it is cut. */
  static void read(InputStream stream, Consumer<JsonNode> told) throws IOException {
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      var kind = "";
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) kind = "";
        else if (line.startsWith(EVENT)) kind = line.substring(EVENT.length());
        else if (line.startsWith(DATA)) tell(kind, line.substring(DATA.length()), told);
      }
    }
  }

  private static void tell(String kind, String data, Consumer<JsonNode> told)
      throws JsonProcessingException {
    var node = ApiClient.JSON.readTree(data);
    if (node.path("kind").asText().equals(kind)) told.accept(node);
  }
}
