package org.rollcall.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.rollcall.web.exposure.Peers;

/** What may a browser do with what we serve? Only run our own files, and never inside a frame. */
@Order(0) // the outermost, so that a refusal has them, too
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SafetyHeaders {
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:;"
          + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";

  private static final String ONE_YEAR = "max-age=31536000";

  private final Peers peers;

  SafetyHeaders(Peers peers) {
    this.peers = peers;
  }

  @ResponseFilter
  void addTo(HttpRequest<?> request, MutableHttpResponse<?> response) {
    var headers = response.getHeaders();
    headers.add("Content-Security-Policy", POLICY);
    headers.add("X-Content-Type-Options", "nosniff");
    headers.add("Referrer-Policy", "no-referrer");
    headers.add("Cross-Origin-Opener-Policy", "same-origin");
    if (peers.isSecure(request)) headers.add("Strict-Transport-Security", ONE_YEAR);
    // Built files carry a hash in their names; everything else has to be asked for anew.
    headers.add(
        "Cache-Control",
        request.getPath().startsWith("/assets/")
            ? "public, max-age=31536000, immutable"
            : "no-store");
  }
}
