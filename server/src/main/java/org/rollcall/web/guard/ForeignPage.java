package org.rollcall.web.guard;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.access.SecretToken;
import org.rollcall.web.exposure.Exposure;
import org.rollcall.web.problem.Problem;

/**
 * Did another site's page make the browser ask? It sends its cookies along, whoever tells it to.
 */
@Singleton
public final class ForeignPage {
  public static final String HEADER = "X-CSRF-Token";

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final Exposure exposure;

  ForeignPage(Exposure exposure) {
    this.exposure = exposure;
  }

  /** What a page of ours sends with whatever changes something. */
  public static String token(String session) {
    return SecretToken.digest("csrf " + session);
  }

  /** Whether it asks without changing anything. */
  static boolean isSafe(HttpRequest<?> request) {
    return SAFE.contains(request.getMethod());
  }

  /** Looks at what a browser says of the page, which no page can make it say otherwise. */
  void checkOrigin(HttpRequest<?> request) {
    if (isSafe(request)) return;
    var headers = request.getHeaders();
    var site = headers.get("Sec-Fetch-Site");
    if (site != null && !OWN_SITES.contains(site)) throw refused();
    var origin = headers.get(HttpHeaders.ORIGIN);
    if (origin != null && !isOurs(origin, headers.get(HttpHeaders.HOST))) throw refused();
  }

  private boolean isOurs(String origin, @Nullable String host) {
    try {
      var authority = Objects.requireNonNullElse(URI.create(origin).getRawAuthority(), "");
      return authority.equalsIgnoreCase(host) || exposure.isPublic(authority);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** Looks for the token that only pages of ours can know. */
  void checkToken(HttpRequest<?> request, String session) {
    if (isSafe(request)) return;
    var shown = Objects.requireNonNullElse(request.getHeaders().get(HEADER), "");
    if (!MessageDigest.isEqual(bytes(shown), bytes(token(session)))) throw refused();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Problem refused() {
    return new Problem(HttpStatus.FORBIDDEN, "page_foreign", null, Map.of());
  }
}
