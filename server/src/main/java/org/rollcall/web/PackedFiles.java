package org.rollcall.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of the page's built files can go out as the build has packed them? That is tighter than
 * packing them anew for each visitor, and costs nothing then.
 */
@Order(4) // within all that may refuse
@ServerFilter("/assets/**")
final class PackedFiles {
  /** How a file is packed: as HTTP calls it, and as the build ends its name. The tightest first. */
  private record Packing(String coding, String ending) {}

  private static final List<Packing> PACKINGS =
      List.of(new Packing("br", ".br"), new Packing("gzip", ".gz"));

  private static final Pattern BUILT = Pattern.compile("/assets/[A-Za-z0-9_-][A-Za-z0-9._-]*");

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  @Nullable HttpResponse<?> packed(HttpRequest<?> request) throws IOException {
    var path = request.getPath();
    if (request.getMethod() != HttpMethod.GET || !BUILT.matcher(path).matches()) return null;
    var accepted = request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING);
    if (accepted == null) return null;
    for (var packing : PACKINGS) {
      if (!accepts(accepted, packing.coding())) continue;
      var file = read(path + packing.ending());
      if (file != null) return answer(file, path, packing);
    }
    return null;
  }

  private static HttpResponse<byte[]> answer(byte[] file, String path, Packing packing) {
    return HttpResponse.ok(file)
        .contentType(MediaType.forFilename(path))
        .header(HttpHeaders.CONTENT_ENCODING, packing.coding())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
  }

  private static byte @Nullable [] read(String path) throws IOException {
    try (var file = PackedFiles.class.getResourceAsStream("/public" + path)) {
      return file == null ? null : file.readAllBytes();
    }
  }

  /** RFC 9110, 12.5.3: a list of codings, each with a weight, of which 0 says no. */
  private static boolean accepts(String accepted, String coding) {
    return Arrays.stream(accepted.toLowerCase(Locale.ROOT).replace(" ", "").split(",", -1))
        .map(each -> each.split(";q=", 2))
        .anyMatch(each -> each[0].equals(coding) && (each.length == 1 || !isZero(each[1])));
  }

  private static boolean isZero(String weight) {
    return weight.matches("0(\\.0*)?");
  }
}
