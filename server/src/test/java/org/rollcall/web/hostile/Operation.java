package org.rollcall.web.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rollcall.web.api.ApiDocument;

/**
 * What does the description of the API say of one method at one path?
 *
 * @param parameters of the path, the query and the header
 */
record Operation(String method, String path, JsonNode told, List<JsonNode> parameters) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectNode DOCUMENT = ApiDocument.load();

  static List<Operation> all() {
    var all = new ArrayList<Operation>();
    for (var path : DOCUMENT.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (method.getKey().equals("parameters")) continue;
        var parameters = new ArrayList<JsonNode>();
        path.getValue().path("parameters").forEach(told -> parameters.add(resolved(told)));
        method.getValue().path("parameters").forEach(told -> parameters.add(resolved(told)));
        var verb = method.getKey().toUpperCase(Locale.ROOT);
        all.add(new Operation(verb, path.getKey(), method.getValue(), parameters));
      }
    }
    return all;
  }

  @Override
  public String toString() {
    return name();
  }

  String name() {
    return told.path("operationId").asText();
  }

  List<String> named(String place) {
    return parameters.stream()
        .filter(one -> one.path("in").asText().equals(place))
        .map(one -> one.path("name").asText())
        .toList();
  }

  boolean takesJson() {
    return !bodySchema().isMissingNode();
  }

  boolean takesFile() {
    return told.has("requestBody") && !takesJson();
  }

  private JsonNode bodySchema() {
    var content = told.at("/requestBody/content").path("application/json");
    return resolved(content.path("schema"));
  }

  /** A body with every field that the description names. */
  ObjectNode sample() {
    return (ObjectNode) sample("", bodySchema());
  }

  private static JsonNode sample(String field, JsonNode told) {
    var schema = resolved(told);
    var harmless = Harmless.field(field);
    if (harmless != null) return harmless;
    // A copy, since bodies are changed and the description is everybody's.
    if (schema.has("examples")) return schema.path("examples").get(0).deepCopy();
    if (schema.has("enum")) return schema.path("enum").get(0);
    return switch (schema.path("type").asText()) {
      case "object" -> object(schema);
      case "array" -> JSON.createArrayNode().add(sample(field + "[]", schema.path("items")));
      case "integer" -> JSON.getNodeFactory().numberNode(schema.path("minimum").asInt(1));
      case "boolean" -> JSON.getNodeFactory().booleanNode(true);
      default -> JSON.getNodeFactory().textNode("harmless");
    };
  }

  private static ObjectNode object(JsonNode schema) {
    var object = JSON.createObjectNode();
    for (var field : schema.path("properties").properties()) {
      object.set(field.getKey(), sample(field.getKey(), field.getValue()));
    }
    return object;
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
  }
}
