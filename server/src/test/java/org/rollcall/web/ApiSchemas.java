package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rollcall.web.api.ApiDocument;

/** Is an answer what the description of the API says it is? */
final class ApiSchemas {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final ObjectNode DOCUMENT = ApiDocument.load();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final Map<JsonNode, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

  private ApiSchemas() {}

  /** Fails if the answer breaks its schema; an address that nothing answers at has none. */
  static void check(HttpResponse<String> answer) throws IOException {
    var method = answer.request().method().toLowerCase(Locale.ROOT);
    var operation = operation(answer.uri().getPath()).map(path -> path.path(method));
    if (operation.isEmpty() || operation.get().isMissingNode()) return;
    var told = operation.get().path("responses").path(Integer.toString(answer.statusCode()));
    var response = resolved(told.isMissingNode() ? operation.get().at("/responses/default") : told);
    assertThat(response.isMissingNode())
        .as("%s %s answers %s", method, answer.uri(), answer.statusCode())
        .isFalse();
    var type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    if (!type.endsWith("json")) return;
    var schema = response.path("content").path(type).path("schema");
    assertThat(schema.isMissingNode()).as("%s %s as %s", method, answer.uri(), type).isFalse();
    assertThat(schema(schema).validate(JSON.readTree(answer.body())))
        .as("%s %s: %s", method, answer.uri(), answer.body())
        .isEmpty();
  }

  private static Optional<JsonNode> operation(String path) {
    return DOCUMENT.path("paths").properties().stream()
        .filter(entry -> path.matches(entry.getKey().replaceAll("\\{[a-z]+}", "[^/]+")))
        .min(
            (one, other) ->
                Boolean.compare(one.getKey().contains("{"), other.getKey().contains("{")))
        .map(Map.Entry::getValue);
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static JsonSchema schema(JsonNode schema) {
    return SCHEMAS.computeIfAbsent(
        schema,
        _ -> {
          ObjectNode root = schema.deepCopy();
          root.set("components", DOCUMENT.path("components"));
          return FACTORY.getSchema(root);
        });
  }
}
