package org.rollcall.transport.wsman;

import java.time.Duration;
import org.apache.hc.client5.http.auth.AuthSchemeFactory;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.CookieSpecFactory;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Which HTTP client has one connection and does nothing by itself? One per login. */
final class HttpClients {
  private static final ManagedHttpClientConnectionFactory CONNECTIONS =
      ManagedHttpClientConnectionFactory.builder()
          .http1Config(
              // A challenge is the longest line that a PC sends; its token stays under 4 KB.
              Http1Config.custom().setMaxLineLength(16_384).setMaxHeaderCount(100).build())
          .build();
  // We log in ourselves, and follow nobody anywhere.
  private static final RequestConfig PLAIN =
      RequestConfig.custom()
          .setAuthenticationEnabled(false)
          .setRedirectsEnabled(false)
          .setContentCompressionEnabled(false)
          .setExpectContinueEnabled(false)
          .setProtocolUpgradeEnabled(false)
          .build();
  private static final Lookup<AuthSchemeFactory> NO_SCHEMES = _ -> null;
  private static final Lookup<CookieSpecFactory> NO_COOKIES = _ -> null;

  private HttpClients() {}

  static CloseableHttpClient over(Line line, Duration connect) {
    Lookup<TlsSocketStrategy> tls = name -> "https".equals(name) ? line : null;
    var operator = new DefaultHttpClientConnectionOperator(line, null, line, tls);
    var connections = new BasicHttpClientConnectionManager(operator, CONNECTIONS);
    connections.setConnectionConfig(
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(connect))
            // Looked at before every request: a command must not be lost in a closed connection.
            .setValidateAfterInactivity(TimeValue.ofMilliseconds(1))
            .build());
    return HttpClientBuilder.create()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(PLAIN)
        .setDefaultAuthSchemeRegistry(NO_SCHEMES)
        .setDefaultCookieSpecRegistry(NO_COOKIES)
        .setUserAgent("Rollcall")
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableConnectionState()
        .disableContentCompression()
        .disableCookieManagement()
        .disableRedirectHandling()
        .build();
  }
}
