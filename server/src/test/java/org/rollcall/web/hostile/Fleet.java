package org.rollcall.web.hostile;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.rollcall.access.Role;
import org.rollcall.access.User;
import org.rollcall.web.Browser;
import org.rollcall.web.ServerUnderTest;
import org.rollcall.web.ServerUnderTest.Answer;
import org.rollcall.web.Staff;

/** One of each thing that a request may be about, and somebody who may ask everything. */
final class Fleet {
  private final AtomicInteger asked = new AtomicInteger();
  private final Map<String, String> ids = new HashMap<>();
  private final ServerUnderTest server;
  private final Staff staff;
  private final User administrator;

  Fleet(ServerUnderTest server) throws Exception {
    this.server = server;
    this.staff = new Staff(server);
    this.administrator = staff.hire("root", Role.ADMINISTRATOR);
    ask(request("/api/v1/credentials/lab"), "PUT", "{\"username\": \"u\", \"password\": \"p\"}");
    for (var operation : Operation.all()) {
      if (!operation.method().equals("POST") || !operation.takesJson()) continue;
      if (operation.path().contains("{")) continue;
      var added = ask(request(operation.path()), "POST", Harmless.body(operation).toString());
      added
          .response()
          .headers()
          .firstValue("Location")
          .ifPresent(at -> ids.put(operation.path(), at.substring(at.lastIndexOf('/') + 1)));
    }
  }

  /** The path with the thing in it that is there. */
  String about(Operation operation) {
    var path = operation.path();
    var id = ids.getOrDefault(path.replaceFirst("/\\{.*", ""), "1");
    return path.replace("{name}", Harmless.CREDENTIAL).replace("{target}", "1").replace("{id}", id);
  }

  /** What belongs to one's session takes a browser. */
  static boolean isPersonal(Operation operation) {
    var path = operation.path();
    return path.matches("/api/v1/(session|password|two-factor|tokens|sessions).*");
  }

  Answer ask(Operation operation, String path, String body) throws Exception {
    return ask(request(operation, path), operation.method(), body);
  }

  HttpRequest.Builder request(Operation operation, String path) throws Exception {
    var request =
        isPersonal(operation)
            ? browser().request(path).setHeader("X-Forwarded-Proto", "http")
            : request(path);
    if (operation.named("header").contains("If-Match")) edition(path, request);
    if (operation.takesFile()) request.setHeader("Content-Type", "application/octet-stream");
    return request;
  }

  private Browser browser() {
    return staff.browser(administrator);
  }

  private void edition(String path, HttpRequest.Builder request) throws Exception {
    var etag = ask(request(path), "GET", "").response().headers().firstValue("ETag");
    request.setHeader("If-Match", etag.orElse("\"1\""));
  }

  /** From another address each time, as a single one would soon be asked to slow down. */
  HttpRequest.Builder request(String path) {
    var next = asked.incrementAndGet();
    return HttpRequest.newBuilder(URI.create(server.uri() + path))
        .header("Authorization", "Bearer " + server.token())
        .header("Content-Type", "application/json")
        .header("X-Forwarded-For", "10.1." + (next >> 8 & 255) + "." + (next & 255));
  }

  Answer ask(HttpRequest.Builder request, String method, String body) throws Exception {
    return server.send(request.method(method, BodyPublishers.ofString(body)));
  }
}
