package org.rollcall.web.json;

import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.web.problem.Problem;

/** What do the parameters of a request say? */
public final class Query {
  private final HttpRequest<?> request;

  public Query(HttpRequest<?> request) {
    this.request = request;
  }

  public @Nullable String text(String name) {
    var text = request.getParameters().getFirst(name).orElse(null);
    if (text != null && !Storable.is(text)) throw Problem.field(name, "text_unstorable");
    return text;
  }

  /** The id to go on from. */
  public @Nullable Long id(String name) {
    var text = text(name);
    if (text == null) return null;
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException _) {
      throw Problem.field(name, "field_type", Map.of("wanted", "integer"));
    }
  }

  /** How long a page may be. */
  public int limit(int usual, int most) {
    var limit = id("limit");
    if (limit == null) return usual;
    if (limit < 1 || limit > most) {
      throw Problem.field(
          "limit", "field_out_of_range", Map.of("least", "1", "most", Integer.toString(most)));
    }
    return limit.intValue();
  }

  /** Codes, given once with commas or several times; none means any. */
  public Set<String> codes(String name, Set<String> known) {
    var codes =
        request.getParameters().getAll(name).stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(String::strip)
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toSet());
    for (var code : codes) {
      if (!known.contains(code)) {
        throw Problem.field(name, "code_unknown", Map.of("value", code));
      }
    }
    return codes;
  }
}
