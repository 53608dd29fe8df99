package org.rollcall.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** What can be asked, and what is answered? One file a feature, put together into OpenAPI 3.1. */
public final class ApiDocument {
  /** Whoever adds a feature adds {@code api/FEATURE.yaml} and its name here. */
  private static final List<String> FEATURES =
      List.of(
          "session",
          "users",
          "login-providers",
          "credentials",
          "vault",
          "machines",
          "views",
          "rooms",
          "transport",
          "imports",
          "discovery",
          "kms-hosts",
          "compliance",
          "runs",
          "schedules",
          "notifications",
          "mailings",
          "self-service",
          "events",
          "audit",
          "server");

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String ANSWER = "x-answer";

  private ApiDocument() {}

  public static ObjectNode load() {
    var document = read("base");
    FEATURES.forEach(feature -> add(document, read(feature)));
    document.at("/components/schemas").forEach(schema -> complete((ObjectNode) schema));
    return document;
  }

  private static ObjectNode read(String name) {
    try (var in = ApiDocument.class.getResourceAsStream("/api/" + name + ".yaml")) {
      return (ObjectNode) YAML.readTree(Objects.requireNonNull(in, name));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Objects run together; that two files say the same thing is a mistake. */
  private static void add(ObjectNode whole, ObjectNode part) {
    for (var field : part.properties()) {
      JsonNode known = whole.get(field.getKey());
      if (known == null) {
        whole.set(field.getKey(), field.getValue());
      } else if (known instanceof ObjectNode into
          && field.getValue() instanceof ObjectNode more
          && isShelf(field.getKey())) {
        add(into, more);
      } else {
        throw new IllegalStateException("described twice: " + field.getKey());
      }
    }
  }

  private static boolean isShelf(String name) {
    return List.of("paths", "components", "schemas", "parameters", "responses").contains(name);
  }

  /** An answer has all of its fields, always, and no others: the files need not repeat that. */
  private static void complete(ObjectNode schema) {
    if (schema.remove(ANSWER) == null) return;
    var required = schema.putArray("required");
    schema.path("properties").fieldNames().forEachRemaining(required::add);
    schema.put("additionalProperties", false);
  }
}
