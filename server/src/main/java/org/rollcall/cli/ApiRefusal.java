package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serial;
import java.util.HashMap;
import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;

/** What did the server refuse, and why? */
final class ApiRefusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final String field;
  private final transient Map<String, String> values;

  private ApiRefusal(int status, String code, String field, Map<String, String> values) {
    super(status + " " + code + " " + field);
    this.status = status;
    this.code = code;
    this.field = field;
    this.values = values;
  }

  static ApiRefusal of(int status, JsonNode problem) {
    var values = new HashMap<String, String>();
    problem.path("values").properties().forEach(v -> values.put(v.getKey(), v.getValue().asText()));
    var field = problem.path("field").isTextual() ? problem.path("field").asText() : "";
    return new ApiRefusal(status, problem.path("code").asText(""), field, values);
  }

  /** What is wrong, where, and how it is mended, in the reader's words. */
  String told(Sentences sentences) {
    var key = "problem." + code;
    var known = sentences.keys().contains(key);
    var values = new HashMap<String, Object>(this.values);
    sentences
        .placeholders(known ? key : "problem.other")
        .forEach(name -> values.putIfAbsent(name, name.equals("code") ? code : "?"));
    values.put("status", status);
    var reason = sentences.text(known ? key : "problem.other", values);
    return field.isEmpty()
        ? reason
        : sentences.text("problem.at", Map.of("field", field, "reason", reason));
  }

  boolean is(String code) {
    return this.code.equals(code);
  }

  /** Whether what was typed is at fault, rather than the server. */
  int exitCode() {
    return status == 401 || status >= 500 ? ExitCode.FAILED : ExitCode.USAGE;
  }
}
