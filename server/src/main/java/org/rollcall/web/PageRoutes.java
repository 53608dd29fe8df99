package org.rollcall.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.rollcall.web.guard.Open;
import org.rollcall.web.problem.Problem;
import org.rollcall.web.problem.ProblemView;

/**
 * What is answered to paths that nothing on the server has? The page knows more paths than the
 * server does, such as {@code /runs/7}; whoever opens one of them gets the page.
 */
@Open
@Controller
final class PageRoutes {
  private final String page = page();

  @Error(status = HttpStatus.NOT_FOUND, global = true)
  HttpResponse<?> otherwise(HttpRequest<?> request) {
    if (wantsPage(request)) return HttpResponse.ok(page).contentType(MediaType.TEXT_HTML_TYPE);
    var problem = new Problem(HttpStatus.NOT_FOUND, "not_found", null, Map.of());
    return HttpResponse.notFound(problem.view()).contentType(ProblemView.MEDIA_TYPE);
  }

  /** A browser that opens an address says so; a script's or a picture's address is no page. */
  private static boolean wantsPage(HttpRequest<?> request) {
    var path = request.getPath();
    var accepts = request.getHeaders().get(HttpHeaders.ACCEPT);
    return request.getMethod() == HttpMethod.GET
        && accepts != null
        && accepts.contains(MediaType.TEXT_HTML)
        && !path.startsWith("/api/")
        && !path.startsWith("/assets/");
  }

  private static String page() {
    try (var file = PageRoutes.class.getResourceAsStream("/public/index.html")) {
      if (file == null) throw new IllegalStateException("the page is not built in");
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
