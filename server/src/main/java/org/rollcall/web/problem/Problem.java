package org.rollcall.web.problem;

import io.micronaut.http.HttpStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a request? A code for programs, the field at fault, and what to say of it. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final @Nullable String field;
  private final transient Map<String, String> values;

  public Problem(
      HttpStatus status, String code, @Nullable String field, Map<String, String> values) {
    super(code + (field == null ? "" : " " + field));
    this.status = status;
    this.code = code;
    this.field = field;
    this.values = Map.copyOf(values);
  }

  /** A field of the body or a parameter that cannot be used. */
  public static Problem field(String field, String code, Map<String, String> values) {
    return new Problem(HttpStatus.BAD_REQUEST, code, field, values);
  }

  public static Problem field(String field, String code) {
    return field(field, code, Map.of());
  }

  /** There is no such thing. */
  public static Problem unknown(String code, String value) {
    return new Problem(HttpStatus.NOT_FOUND, code, null, Map.of("value", value));
  }

  /** What is asked cannot be done as things stand. */
  public static Problem conflict(String code, Map<String, String> values) {
    return new Problem(HttpStatus.CONFLICT, code, null, values);
  }

  HttpStatus status() {
    return status;
  }

  public ProblemView view() {
    return new ProblemView("urn:rollcall:problem:" + code, status.getCode(), code, field, values);
  }
}
