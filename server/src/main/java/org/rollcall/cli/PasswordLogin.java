package org.rollcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** How does a person at a terminal come to a token? By a session that lasts no longer than that. */
final class PasswordLogin implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI server;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  PasswordLogin(URI server) {
    this.server = server;
  }

  /** The secret of a new token, and what else is known of it. */
  JsonNode token(ObjectNode login, ObjectNode wanted) throws InterruptedException {
    var begun = send(request("session", "POST", login));
    var set = begun.headers().firstValue("Set-Cookie").orElse("");
    var cookie = set.replaceFirst(";.*", "");
    var csrf = json(begun).path("csrf_token").asText();
    try {
      return json(send(within(request("tokens", "POST", wanted), cookie, csrf)));
    } finally {
      var nothing = ApiClient.JSON.createObjectNode();
      send(within(request("session", "DELETE", nothing), cookie, csrf));
    }
  }

  /** Sets a password by a link. */
  JsonNode setUp(ObjectNode body) throws InterruptedException {
    return json(send(request("set-up", "POST", body)));
  }

  private static HttpRequest.Builder within(
      HttpRequest.Builder request, String cookie, String csrf) {
    return request.header("Cookie", cookie).header("X-CSRF-Token", csrf);
  }

  private HttpRequest.Builder request(String path, String method, ObjectNode body) {
    return HttpRequest.newBuilder(URI.create(server + "/api/v1/" + path))
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body.toString()));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() < 300) return answer;
      throw ApiRefusal.of(answer.statusCode(), json(answer));
    } catch (IOException away) {
      throw new ServerAway(server, away);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return ApiClient.JSON.readTree(answer.body());
    } catch (IOException _) {
      return ApiClient.JSON.createObjectNode();
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
