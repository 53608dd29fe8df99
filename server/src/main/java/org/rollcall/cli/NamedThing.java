package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;

/** Which one is meant, by its number or by what people call it? */
enum NamedThing {
  ROOM("rooms", "room"),
  GROUP("groups", "group"),
  SOURCE("sources", "source"),
  TRANSPORT_PROFILE("transport-profiles", "transport_profile");

  private final String path;
  private final String word;

  NamedThing(String path, String word) {
    this.path = path;
    this.word = word;
  }

  /** A name counts before a number: a room may well be called 101. */
  JsonNode find(ApiClient client, String wanted, Sentences sentences) throws InterruptedException {
    var all = client.get(path).path(path.replace('-', '_'));
    for (var field : new String[] {"name", "id"}) {
      for (var one : all) {
        if (one.path(field).asText().equalsIgnoreCase(wanted.strip())) return one;
      }
    }
    throw new UserError(sentences.text("usage.no_" + word, Map.of("value", wanted)));
  }
}
