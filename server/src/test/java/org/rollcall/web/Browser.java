package org.rollcall.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import org.rollcall.web.ServerUnderTest.Answer;

/** A browser with its cookie and its page's token, and no token of the API. */
public final class Browser {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ServerUnderTest server;
  private String cookie = "";
  private String csrf = "";

  public Browser(ServerUnderTest server) {
    this.server = server;
  }

  /** As one who logged in before: whose cookie that is. */
  public Browser(ServerUnderTest server, String cookie, String csrf) {
    this(server);
    this.cookie = cookie;
    this.csrf = csrf;
  }

  public Answer logIn(String user, String password, String code) throws Exception {
    var body = JSON.createObjectNode().put("user", user).put("password", password);
    if (!code.isEmpty()) body.put("code", code);
    var answer = ask("POST", "/api/v1/session", body.toString());
    if (answer.status() == 200) csrf = answer.json().get("csrf_token").asText();
    return answer;
  }

  public Answer logIn(String user, String password) throws Exception {
    return logIn(user, password, "");
  }

  public Answer get(String path) throws Exception {
    return ask("GET", path, "");
  }

  public Answer ask(String method, String path, String body) throws Exception {
    return send(request(path).method(method, BodyPublishers.ofString(body)));
  }

  public Answer ask(String method, String path, String body, String ifMatch) throws Exception {
    var request = request(path).header("If-Match", ifMatch);
    return send(request.method(method, BodyPublishers.ofString(body)));
  }

  /** With cookie and token, for a test to add to or to change. */
  public HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(server.uri() + path))
            .header("Content-Type", "application/json")
            // What a proxy says of a browser that speaks TLS; nobody else is believed it.
            .header("X-Forwarded-Proto", "https");
    if (!cookie.isEmpty()) request.header("Cookie", cookie);
    if (!csrf.isEmpty()) request.setHeader("X-CSRF-Token", csrf);
    return request;
  }

  public Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = server.send(request);
    for (var set : answer.response().headers().allValues("Set-Cookie")) {
      var pair = set.substring(0, set.indexOf(';'));
      if (pair.startsWith("rollcall=") || pair.startsWith("__Host-rollcall=")) {
        cookie = set.contains("Max-Age=0") ? "" : pair;
      }
    }
    takeToken(answer);
    return answer;
  }

  private void takeToken(Answer answer) throws IOException {
    var type = answer.response().headers().firstValue("Content-Type").orElse("");
    if (!type.startsWith("application/json")) return;
    var fresh = answer.json().path("csrf_token");
    if (fresh.isTextual()) csrf = fresh.asText();
  }

  public Optional<String> cookie() {
    return Optional.of(cookie).filter(pair -> !pair.isEmpty());
  }
}
