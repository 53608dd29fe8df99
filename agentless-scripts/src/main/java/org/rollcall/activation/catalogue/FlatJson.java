package org.rollcall.activation.catalogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;

/** What does a file of ours say under each of its nested keys, joined by dots? */
final class FlatJson {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private FlatJson() {}

  static Map<String, String> read(String resource) {
    try (var in = open(resource);
        var parser = JSON.createParser(in)) {
      return flatten(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + ": " + e.getMessage(), e);
    }
  }

  private static InputStream open(String resource) {
    var in = FlatJson.class.getResourceAsStream(resource);
    if (in == null) throw new IllegalArgumentException("not on the class path: " + resource);
    return in;
  }

  private static Map<String, String> flatten(JsonParser parser) throws IOException {
    var values = new LinkedHashMap<String, String>();
    var path = new ArrayDeque<String>();
    for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
      switch (token) {
        case START_OBJECT -> {}
        case FIELD_NAME -> path.addLast(parser.getText());
        case END_OBJECT -> path.pollLast();
        case VALUE_STRING, VALUE_TRUE, VALUE_FALSE -> {
          values.put(String.join(".", path), parser.getText());
          path.removeLast();
        }
        default -> throw unexpected(parser, token);
      }
    }
    return values;
  }

  // Neither lists, numbers nor null: a sentence is never any of them.
  private static IOException unexpected(JsonParser parser, JsonToken token) {
    return new IOException(token + " at " + parser.currentLocation());
  }
}
