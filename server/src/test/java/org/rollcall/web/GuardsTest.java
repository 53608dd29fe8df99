package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardsTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private ServerUnderTest server;

  @BeforeAll
  void start() {
    server = new ServerUnderTest();
  }

  @AfterAll
  void stop() {
    server.close();
    client.close();
  }

  private HttpRequest.Builder without(String path) {
    return HttpRequest.newBuilder(URI.create(server.uri() + path));
  }

  private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/runs",
    "GET, /api/v1/runs/1",
    "GET, /api/v1/runs/1/targets",
    "GET, /api/v1/runs/1/targets/1/attempts",
    "GET, /api/v1/runs/1/report",
    "GET, /api/v1/credentials",
    "GET, /api/v1/nodes",
    "GET, /api/v1/site",
    "HEAD, /api/v1/runs",
    "POST, /api/v1/runs",
    "POST, /api/v1/runs/1/start",
    "POST, /api/v1/runs/1/pause",
    "POST, /api/v1/runs/1/resume",
    "POST, /api/v1/runs/1/stop",
    "POST, /api/v1/runs/1/again",
    "PUT, /api/v1/credentials/lab",
    "PUT, /api/v1/site",
    "DELETE, /api/v1/credentials/lab"
  })
  void nothing_is_answered_without_the_token(String method, String path) throws Exception {
    var request = ServerUnderTest.json(without(path)).method(method, BodyPublishers.ofString("{}"));

    assertThat(status(request)).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%61pi/v1/runs", "/api/v1/runs/", "/api/v1//runs", "/api/v1/runs;a=b"})
  void another_spelling_of_a_path_is_no_way_round_the_token(String path) throws Exception {
    assertThat(status(without(path))).isIn(401, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer wrong", "Bearer ", "Basic dTpw", "", "bearer"})
  void a_wrong_token_is_refused(String header) throws Exception {
    assertThat(status(without("/api/v1/runs").header("Authorization", header))).isEqualTo(401);
  }

  @Test
  void a_refusal_says_how_to_log_in_and_is_as_safe_to_show_as_any_answer() throws Exception {
    var answer = client.send(without("/api/v1/runs").build(), BodyHandlers.ofString());

    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.body()).contains("\"code\":\"token_missing\"");
  }

  @Test
  void the_token_lets_in() throws Exception {
    assertThat(server.get("/api/v1/runs").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/server", "/health/liveness", "/health/readiness", "/metrics", "/"})
  void what_tells_nothing_of_anybody_is_open(String path) throws Exception {
    assertThat(status(without(path))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8080",
        "127.0.0.1.evil.example",
        "localhost.evil.example:80",
        "127.0.0.1@evil.example",
        "0.0.0.0",
        "[::2]"
      })
  void a_foreign_host_name_that_was_made_to_point_here_is_refused(String host) throws Exception {
    assertThat(statusLine(host, "/api/v1/server")).contains(" 421 ");
    assertThat(statusLine(host, "/")).contains(" 421 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:9", "localhost", "LOCALHOST:8080", "[::1]:8080"})
  void this_machines_own_names_are_taken(String host) throws Exception {
    assertThat(statusLine(host, "/api/v1/server")).contains(" 200 ");
  }

  /** By hand, since Java's client writes the header itself. */
  private String statusLine(String host, String path) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
      var request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = socket.getInputStream().readAllBytes();
      return new String(answer, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }
  }
}
