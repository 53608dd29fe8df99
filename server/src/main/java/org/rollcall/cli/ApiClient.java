package org.rollcall.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.rollcall.activation.catalogue.Language;

/** What does the server answer? Whatever it refuses is thrown as {@link ApiRefusal}. */
final class ApiClient implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration CONNECT = Duration.ofSeconds(10);
  // A run over 100,000 machines takes seconds to be queued; its report may take longer.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final URI server;
  private final String token;
  private final Language language;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  ApiClient(URI server, String token, Language language) {
    this.server = server;
    this.token = token;
    this.language = language;
  }

  JsonNode get(String path) throws InterruptedException {
    return json(text(path));
  }

  /** The body as it is: a report, for example. */
  String text(String path) throws InterruptedException {
    return send(request(path).GET());
  }

  /** The body as it comes, for as long as the server has something to tell. */
  InputStream stream(String path) throws InterruptedException {
    try {
      var answer = http.send(request(path).GET().build(), BodyHandlers.ofInputStream());
      if (answer.statusCode() < 300) return answer.body();
      try (var body = answer.body()) {
        throw refusal(answer.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException away) {
      throw new ServerAway(server, away);
    }
  }

  /** The body into a file, however large it is. */
  void download(String path, Path file) throws IOException {
    try {
      var answer = http.send(request(path).GET().build(), BodyHandlers.ofFile(file));
      if (answer.statusCode() < 300) return;
      throw refusal(answer.statusCode(), Files.readString(file));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } catch (ConnectException away) {
      throw new ServerAway(server, away);
    }
  }

  JsonNode post(String path, ObjectNode body) throws InterruptedException {
    return json(send(withBody(path, body, "POST")));
  }

  /** Sends a file as it is. */
  JsonNode postFile(String path, byte[] file) throws InterruptedException {
    return json(
        send(
            request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file))));
  }

  /** Deletes what was seen at this version, and nothing that somebody changed since. */
  void delete(String path, int version) throws InterruptedException {
    send(request(path).header("If-Match", "\"" + version + "\"").DELETE());
  }

  /** Sends what must not happen twice, under a key of its own: once more if the answer is lost. */
  JsonNode postOnce(String path, ObjectNode body) throws InterruptedException {
    var key = UUID.randomUUID().toString();
    try {
      return json(send(withBody(path, body, "POST").header("Idempotency-Key", key)));
    } catch (ServerAway _) {
      return json(send(withBody(path, body, "POST").header("Idempotency-Key", key)));
    }
  }

  void put(String path, ObjectNode body) throws InterruptedException {
    send(withBody(path, body, "PUT"));
  }

  /** Says all of what was seen at this version anew. */
  JsonNode put(String path, ObjectNode body, int version) throws InterruptedException {
    return json(send(withBody(path, body, "PUT").header("If-Match", "\"" + version + "\"")));
  }

  /** Sends a file in place of the one before. */
  JsonNode putFile(String path, byte[] file) throws InterruptedException {
    return json(
        send(
            request(path)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(file))));
  }

  /** Changes what has not changed since this version. */
  void patch(String path, ObjectNode body, String tag) throws InterruptedException {
    send(withBody(path, body, "PATCH").header("If-Match", tag));
  }

  void delete(String path, String tag) throws InterruptedException {
    send(request(path).header("If-Match", tag).DELETE());
  }

  URI server() {
    return server;
  }

  void delete(String path) throws InterruptedException {
    send(request(path).DELETE());
  }

  /** A part of a path, whatever characters it has. */
  static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private HttpRequest.Builder withBody(String path, ObjectNode body, String method) {
    return request(path)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body.toString()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + "/api/v1/" + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("Accept-Language", language.tag());
  }

  private String send(HttpRequest.Builder request) throws InterruptedException {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() < 300) return answer.body();
      throw refusal(answer.statusCode(), answer.body());
    } catch (IOException away) {
      throw new ServerAway(server, away);
    }
  }

  private static ApiRefusal refusal(int status, String body) {
    try {
      return ApiRefusal.of(status, JSON.readTree(body));
    } catch (JsonProcessingException _) {
      return ApiRefusal.of(status, JSON.createObjectNode());
    }
  }

  private JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException other) {
      throw new ServerAway(server, other);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
