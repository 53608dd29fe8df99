package org.rollcall.web.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.inventory.Subnet;
import org.rollcall.web.ServerUnderTest;

/** What the server says to the network around it. */
class ExposureTest {
  private static final Subnet THIS_MACHINE = new Subnet("127.0.0.1/32");

  @TempDir Path folder;

  private static HttpResponse<String> ask(HttpClient client, URI server, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(server.resolve("/health/liveness"));
    if (headers.length > 0) request.headers(headers);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static Exposure behindProxy() {
    return new Exposure(
        "127.0.0.1", 0, List.of("rollcall.example.edu.tw"), null, List.of(THIS_MACHINE));
  }

  @Test
  void a_site_s_own_certificate_is_served_and_browsers_are_told_to_stay_with_it() throws Exception {
    var signed = SelfSigned.fresh();
    var exposure = new Exposure("127.0.0.1", 0, List.of(), signed.files(folder), List.of());
    try (var server = new ServerUnderTest(exposure);
        var client = HttpClient.newBuilder().sslContext(signed.trusting()).build()) {
      var address = URI.create("https://localhost:" + server.uri().getPort());

      var answer = ask(client, address);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Strict-Transport-Security"))
          .contains("max-age=31536000");
      assertThat(answer.sslSession().orElseThrow().getPeerCertificates())
          .containsExactly(signed.certificate());
    }
  }

  @Test
  void without_a_certificate_nothing_is_said_of_staying_with_one() throws Exception {
    try (var server = new ServerUnderTest();
        var client = HttpClient.newHttpClient()) {
      var plain = ask(client, server.uri());
      var boasting = ask(client, server.uri(), "X-Forwarded-Proto", "https");

      assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
      assertThat(boasting.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
  }

  @Test
  void a_known_proxy_is_believed_that_the_line_before_it_is_safe() throws Exception {
    try (var server = new ServerUnderTest(behindProxy());
        var client = HttpClient.newHttpClient()) {
      var answer = ask(client, server.uri(), "X-Forwarded-Proto", "https");

      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }

  @Test
  void the_server_answers_to_the_names_that_it_was_given_and_to_no_other() throws Exception {
    try (var server = new ServerUnderTest(behindProxy())) {
      assertThat(statusFor(server.uri(), "rollcall.example.edu.tw")).contains(" 200 ");
      assertThat(statusFor(server.uri(), "ROLLCALL.example.edu.tw:443")).contains(" 200 ");
      assertThat(statusFor(server.uri(), "evil.example.org")).contains(" 421 ");
    }
  }

  private static String statusFor(URI server, String host) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
      var request =
          "GET /health/liveness HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .findFirst()
          .orElse("");
    }
  }

  @Test
  void a_body_is_as_small_as_its_kind_of_request_needs() throws Exception {
    try (var server = new ServerUnderTest();
        var client = HttpClient.newHttpClient()) {
      var megabytes = "x".repeat((1 << 20) + 1);
      var credential =
          post(server, "/api/v1/credentials/lab").PUT(BodyPublishers.ofString(megabytes));
      var run = post(server, "/api/v1/runs").POST(BodyPublishers.ofString(megabytes));
      var endless = BodyPublishers.fromPublisher(BodyPublishers.ofString("{}"));
      var chunked = post(server, "/api/v1/runs").POST(endless);

      assertThat(client.send(credential.build(), BodyHandlers.ofString()).body())
          .contains("body_too_large");
      assertThat(client.send(run.build(), BodyHandlers.ofString()).body())
          .contains("body_not_json");
      assertThat(client.send(chunked.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(411);
    }
  }

  private static HttpRequest.Builder post(ServerUnderTest server, String path) {
    return HttpRequest.newBuilder(server.uri().resolve(path))
        .header("Authorization", "Bearer " + server.token())
        .header("Content-Type", "application/json");
  }
}
