package org.rollcall.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.rollcall.run.Claim;
import org.rollcall.run.JooqTargets;
import org.rollcall.run.Outcome;
import org.rollcall.run.Targets;
import org.rollcall.store.Database;
import org.rollcall.store.StoreLocation;
import org.rollcall.vault.JooqCredentials;
import org.rollcall.vault.MasterKey;
import org.rollcall.vault.MasterKeys;
import org.rollcall.vault.Vault;
import org.rollcall.web.guard.OperatorToken;
import org.rollcall.web.health.Meters;

/** A server on a free port over a store of its own, and a client that knows its token. */
public final class ServerUnderTest implements AutoCloseable {
  static final String PASSWORD = "s3cret-P@ssw0rd-ΩX";
  private static final ObjectMapper JSON = new ObjectMapper();

  final FakeEngine engine = new FakeEngine();
  final Meters meters = new Meters();
  private final String token = OperatorToken.fresh();
  private final Database database =
      Database.open(StoreLocation.memory("web-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  public ServerUnderTest() {
    var keys = MasterKeys.parse(MasterKey.fresh(), "test");
    var vault = new Vault(new JooqCredentials(database), keys);
    server =
        WebServer.start(
            "127.0.0.1", 0, new Parts(database, vault, engine, new OperatorToken(token), meters));
  }

  /** What was answered: its status, and its body as JSON where it is. */
  record Answer(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    JsonNode json() throws IOException {
      return JSON.readTree(response.body());
    }
  }

  public String token() {
    return token;
  }

  public URI uri() {
    return server.uri();
  }

  Database database() {
    return database;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(uri() + path))
        .header("Authorization", "Bearer " + token);
  }

  Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return new Answer(client.send(request.build(), BodyHandlers.ofString()));
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  Answer post(String path, String body) throws IOException, InterruptedException {
    return send(json(request(path)).POST(BodyPublishers.ofString(body)));
  }

  Answer put(String path, String body) throws IOException, InterruptedException {
    return send(json(request(path)).PUT(BodyPublishers.ofString(body)));
  }

  Answer delete(String path) throws IOException, InterruptedException {
    return send(request(path).DELETE());
  }

  static HttpRequest.Builder json(HttpRequest.Builder request) {
    return request.header("Content-Type", "application/json");
  }

  /** Keeps a credential, as every run needs one. */
  void keep(String credential) throws IOException, InterruptedException {
    var body = JSON.createObjectNode().put("username", "labadmin").put("password", PASSWORD);
    put("/api/v1/credentials/" + credential, body.toString());
  }

  /** Orders a run over these PCs, which are told by their names. */
  JsonNode order(String... names) throws IOException, InterruptedException {
    return post("/api/v1/runs", orderOf(names)).json();
  }

  static String orderOf(String... names) {
    var order = JSON.createObjectNode().put("credential", "lab");
    order.putObject("kms").put("all", "kms19.example.edu.tw:1688");
    var machines = order.putArray("machines");
    for (var name : names) machines.addObject().put("name", name).put("room", "A101");
    return order.toString();
  }

  /** Ends the next target of the run as an engine would. */
  void end(long run, Outcome outcome) {
    Targets targets = new JooqTargets(database);
    var now = Instant.parse("2026-03-02T04:00:00Z");
    var lease = Duration.ofMinutes(5);
    var claimed = targets.claim(new Claim("test", 1, run, now, lease)).getFirst();
    targets.end(claimed.lease(), outcome, now);
  }

  @Override
  public void close() {
    server.close();
    client.close();
    meters.close();
    database.close();
  }
}
