package org.rollcall.lab.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How are scenario files read? Every name in them has to be one that is known. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Json() {}

  static JsonNode resource(String path) {
    try (var in = Json.class.getResourceAsStream(path)) {
      if (in == null) throw new ScenarioException("no file " + path);
      return MAPPER.readTree(in);
    } catch (IOException e) {
      throw new ScenarioException("cannot read " + path, e);
    }
  }

  static <T> T value(JsonNode node, Class<T> type) {
    try {
      return MAPPER.treeToValue(node, type);
    } catch (JsonProcessingException e) {
      throw new ScenarioException("not understood: " + node, e);
    }
  }

  static <T> List<T> list(JsonNode nodes, Class<T> type) {
    var values = new ArrayList<T>();
    for (var node : nodes) values.add(value(node, type));
    return List.copyOf(values);
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** Lays one object over another: objects field by field, everything else replaces. */
  static ObjectNode lay(ObjectNode below, JsonNode above) {
    above
        .properties()
        .forEach(
            field -> {
              var under = below.get(field.getKey());
              if (under instanceof ObjectNode object && field.getValue().isObject()) {
                lay(object, field.getValue());
              } else {
                below.set(field.getKey(), field.getValue().deepCopy());
              }
            });
    return below;
  }
}
