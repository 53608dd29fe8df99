package org.rollcall.web.json;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.rollcall.web.problem.Problem;

/** On which state of a thing does an edit rest? Said by its ETag, so that no edit is lost. */
public final class Edition {
  private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"(\\d{1,9})\"\\s*");

  private Edition() {}

  /** The thing, under the tag that an edit of it has to show. */
  public static <T> MutableHttpResponse<T> of(T body, int version) {
    return HttpResponse.ok(body).header(HttpHeaders.ETAG, tag(version));
  }

  /** The tag alone, for an answer that is not just the thing. */
  public static String tag(int version) {
    return "\"" + version + "\"";
  }

  /** The version that whoever edits has seen. */
  public static int seen(HttpRequest<?> request) {
    var header = request.getHeaders().get(HttpHeaders.IF_MATCH);
    if (header == null) {
      throw new Problem(
          HttpStatus.PRECONDITION_REQUIRED, "edition_missing", HttpHeaders.IF_MATCH, Map.of());
    }
    var tag = TAG.matcher(header);
    // What is no tag of ours was never seen here, so it cannot be the present one.
    return tag.matches() ? Integer.parseInt(tag.group(1)) : -1;
  }

  /** Somebody else was quicker. */
  public static Problem changedMeanwhile() {
    return new Problem(HttpStatus.PRECONDITION_FAILED, "changed_meanwhile", null, Map.of());
  }
}
