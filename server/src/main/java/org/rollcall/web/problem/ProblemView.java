package org.rollcall.web.problem;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What does an error say? RFC 9457, without its title and detail: sentences are the client's.
 *
 * @param field where in the body or in the parameters, as {@code machines[2].port}
 * @param values what belongs into a sentence about it
 */
@Serdeable
public record ProblemView(
    String type, int status, String code, @Nullable String field, Map<String, String> values) {
  public static final String MEDIA_TYPE = "application/problem+json";
}
