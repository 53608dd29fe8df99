package org.rollcall.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.rollcall.access.password.Cost;
import org.rollcall.audit.HeadFile;
import org.rollcall.audit.Keeper;
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
import org.rollcall.web.exposure.Exposure;
import org.rollcall.web.guard.Entrance;
import org.rollcall.web.guard.OperatorToken;
import org.rollcall.web.health.Meters;

/** A server on a free port over a store of its own, and a client that knows its token. */
public final class ServerUnderTest implements AutoCloseable {
  static final String PASSWORD = "s3cret-P@ssw0rd-ΩX";
  // What a password costs is not what most tests are about.
  private static final Cost CHEAP = new Cost(64, 1, 1);
  private static final ObjectMapper JSON = new ObjectMapper();

  final FakeEngine engine = new FakeEngine();
  final Meters meters = new Meters();
  private final String token = OperatorToken.fresh();
  private final Database database;
  private final Path folder = temporaryFolder();
  final Keeper keeper;
  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  public ServerUnderTest() {
    this(Exposure.local(0));
  }

  public ServerUnderTest(Exposure exposure) {
    this(
        exposure,
        Database.open(StoreLocation.memory("web-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")));
  }

  /** Over this database, which it closes in the end. */
  public ServerUnderTest(Exposure exposure, Database database) {
    this.database = database;
    var keys = MasterKeys.parse(MasterKey.fresh(), "test");
    var vault = new Vault(new JooqCredentials(database), keys);
    keeper = Keeper.over(database, keys, new HeadFile(folder.resolve("audit-head")));
    server =
        WebServer.start(exposure, new Parts(database, vault, keeper, engine, entrance(), meters));
  }

  private Entrance entrance() {
    return new Entrance(new OperatorToken(token), CHEAP);
  }

  /** What was answered: its status, and its body as JSON where it is. */
  public record Answer(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public JsonNode json() throws IOException {
      return JSON.readTree(response.body());
    }
  }

  public String token() {
    return token;
  }

  public URI uri() {
    return server.uri();
  }

  /** Every method and path that something answers to. */
  Stream<String> routes() {
    return server.routes();
  }

  <T> T bean(Class<T> type) {
    return server.bean(type);
  }

  public Database database() {
    return database;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(uri() + path))
        .header("Authorization", "Bearer " + token);
  }

  public Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = client.send(request.build(), BodyHandlers.ofString());
    ApiSchemas.check(answer);
    return new Answer(answer);
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

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("rollcall-web-");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    server.close();
    client.close();
    meters.close();
    database.close();
  }
}
