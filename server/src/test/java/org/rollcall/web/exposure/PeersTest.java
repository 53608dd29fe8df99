package org.rollcall.web.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.simple.SimpleHttpRequest;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.inventory.Subnet;

class PeersTest {
  private static final Exposure BEHIND =
      new Exposure("127.0.0.1", 0, List.of(), null, List.of(new Subnet("10.0.0.0/24")));

  /** A request that came in from this address. */
  static HttpRequest<?> from(String address, String forwarded) {
    var request =
        new SimpleHttpRequest<String>(io.micronaut.http.HttpMethod.GET, "/", null) {
          @Override
          public InetSocketAddress getRemoteAddress() {
            return new InetSocketAddress(address, 40_000);
          }
        };
    if (!forwarded.isEmpty()) request.header("X-Forwarded-For", forwarded);
    return request;
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.9,  '',                        192.0.2.9",
    "192.0.2.9,  203.0.113.7,               192.0.2.9",
    "10.0.0.5,   203.0.113.7,               203.0.113.7",
    "10.0.0.5,   '1.2.3.4, 203.0.113.7',    203.0.113.7",
    "10.0.0.5,   '203.0.113.7, 10.0.0.6',   203.0.113.7",
    "10.0.0.5,   'not an address',          10.0.0.5",
    "10.0.0.5,   'x, 10.0.0.6',             10.0.0.6",
    "10.0.0.5,   '',                        10.0.0.5",
    "10.0.0.5,   2001:db8::7,               2001:db8::7"
  })
  void nobody_can_pass_for_another_address_except_by_a_proxy_of_ours(
      String peer, String forwarded, String asked) {
    assertThat(new Peers(BEHIND).address(from(peer, forwarded))).isEqualTo(asked);
  }
}
