package org.rollcall.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** How are a few named texts kept in one column? As a JSON object, bounded, in their order. */
public final class TextMap {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
      new TypeReference<>() {};

  // 32 texts of 900 characters stay under the column's 65,536 however JSON escapes the lines.
  private static final int MOST_TEXTS = 32;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_TEXT = 900;

  private TextMap() {}

  public static String toJson(Map<String, String> texts) {
    var bounded = new LinkedHashMap<String, String>();
    texts.entrySet().stream()
        .limit(MOST_TEXTS)
        .forEach(
            text ->
                bounded.put(
                    CleanText.line(text.getKey(), LONGEST_NAME),
                    CleanText.line(text.getValue(), LONGEST_TEXT)));
    try {
      return JSON.writeValueAsString(bounded);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static Map<String, String> ofJson(String json) {
    try {
      return JSON.readValue(json, TEXTS);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("not an object of texts", broken);
    }
  }
}
