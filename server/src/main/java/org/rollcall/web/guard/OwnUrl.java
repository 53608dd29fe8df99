package org.rollcall.web.guard;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import org.rollcall.web.exposure.Peers;

/** Under which address did the browser find us, so that others can send it back? */
@Singleton
public final class OwnUrl {
  private final Peers peers;

  OwnUrl(Peers peers) {
    this.peers = peers;
  }

  /** That path of ours; the host was looked at before, so that it is a name of ours. */
  public URI of(HttpRequest<?> request, String path) {
    var scheme = peers.isSecure(request) ? "https://" : "http://";
    return URI.create(scheme + request.getHeaders().get(HttpHeaders.HOST) + path);
  }
}
