package org.rollcall.activation.script;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which maps, lists and plain values does a bounded piece of JSON hold? */
final class JsonTree {
  // The contract nests three deep; a few more are room to grow, and keep the recursion shallow.
  private static final int MAX_DEPTH = 8;
  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH)
          .maxStringLength(1 << 16)
          .maxNameLength(128)
          .maxNumberLength(32)
          .build();
  // Names from a hostile PC are not to be kept for ever in a table that all share.
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(BOUNDS)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private JsonTree() {}

  /** The one value that the text holds; empty where it is no JSON, or more than is bearable. */
  static Optional<Object> read(String json) {
    try (var parser = JSON.createParser(json)) {
      if (parser.nextToken() == null) return Optional.empty();
      var tree = value(parser);
      return parser.nextToken() == null ? Optional.ofNullable(tree) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT -> whole(parser);
      // No fact is a fraction.
      default -> null;
    };
  }

  private static @Nullable Long whole(JsonParser parser) throws IOException {
    return switch (parser.getNumberType()) {
      case INT, LONG -> parser.getLongValue();
      default -> null;
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
    var object = new LinkedHashMap<String, @Nullable Object>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      object.put(name, value(parser));
    }
    return object;
  }

  private static List<@Nullable Object> array(JsonParser parser) throws IOException {
    var array = new ArrayList<@Nullable Object>();
    while (parser.nextToken() != JsonToken.END_ARRAY) array.add(value(parser));
    return array;
  }
}
