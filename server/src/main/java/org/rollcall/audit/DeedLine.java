package org.rollcall.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How does an entry stand on one line of an exported record? As it was sealed, word for word. */
public final class DeedLine {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DeedLine() {}

  public static String write(KeptDeed kept) {
    var deed = kept.deed();
    var line = JSON.createObjectNode();
    line.put("id", kept.id()).put("at", deed.at().toString());
    line.put("by", deed.by()).put("code", deed.code()).put("on", deed.on());
    var details = line.putObject("details");
    new TreeMap<>(deed.details()).forEach(details::put);
    var seal = kept.seal();
    if (seal != null) {
      line.put("number", seal.number()).put("mac", seal.mac()).put("key_id", seal.keyId());
    }
    return line.toString();
  }

  /** The entry; empty where the line is none. */
  public static Optional<KeptDeed> read(String line) {
    try {
      var node = JSON.readTree(line);
      return node.hasNonNull("at") ? Optional.of(kept(node)) : Optional.empty();
    } catch (JsonProcessingException | DateTimeException _) {
      return Optional.empty();
    }
  }

  private static KeptDeed kept(JsonNode node) {
    var details = new LinkedHashMap<String, String>();
    node.path("details")
        .properties()
        .forEach(one -> details.put(one.getKey(), one.getValue().asText()));
    var deed =
        new Deed(
            node.path("by").asText(),
            node.path("code").asText(),
            node.path("on").asText(),
            details,
            Instant.parse(node.path("at").asText()));
    return new KeptDeed(node.path("id").asLong(), deed, seal(node));
  }

  private static KeptDeed.@Nullable Seal seal(JsonNode node) {
    return node.hasNonNull("number")
        ? new KeptDeed.Seal(
            node.path("number").asLong(), node.path("mac").asText(), node.path("key_id").asText())
        : null;
  }
}
