package org.rollcall.web.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.http.HttpStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.web.problem.Problem;

/** What does the body of a request say? One JSON object, read strictly. */
public final class Body {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Body() {}

  public static Fields of(@Nullable String text) {
    try {
      var node = JSON.readTree(text == null ? "" : text);
      if (node == null || node.isMissingNode()) throw unreadable();
      return new Fields("", node);
    } catch (JsonProcessingException _) {
      // What the parser says repeats what was sent, and that may be a password.
      throw unreadable();
    }
  }

  /** The same where no body at all means an empty object. */
  public static Fields ofOptional(@Nullable String text) {
    return of(text == null || text.isBlank() ? "{}" : text);
  }

  private static Problem unreadable() {
    return new Problem(HttpStatus.BAD_REQUEST, "body_not_json", null, Map.of());
  }
}
