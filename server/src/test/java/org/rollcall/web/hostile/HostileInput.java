package org.rollcall.web.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.discovery.dns.FakeDns;
import org.rollcall.inventory.Subnet;
import org.rollcall.store.Database;
import org.rollcall.web.ServerUnderTest;
import org.rollcall.web.ServerUnderTest.Answer;
import org.rollcall.web.exposure.Exposure;

/**
 * Every operation of the API, with hostile values wherever the description lets one say a thing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class HostileInput {
  // They ask others, who may well not answer.
  private static final Set<String> ASK_OTHERS =
      Set.of("discoverKmsHosts", "syncSource", "leaveForProvider", "comeBackFromProvider");

  private FakeDns dns;
  private ServerUnderTest server;
  private JooqRowCounts rows;
  private Fleet fleet;
  private Map<String, Integer> before;

  abstract Database database() throws Exception;

  /** What is put wherever a text may stand. */
  List<String> texts() {
    return Hostile.TEXTS;
  }

  @BeforeAll
  void start() throws Exception {
    dns = new FakeDns();
    System.setProperty("rollcall.dns.server", dns.address());
    var proxy = Subnet.of("127.0.0.0/8").orElseThrow();
    var exposure = new Exposure("127.0.0.1", 0, List.of(), null, List.of(proxy));
    server = new ServerUnderTest(exposure, database());
    rows = new JooqRowCounts(server.database());
    fleet = new Fleet(server);
    before = rows.now();
  }

  @AfterAll
  void stop() {
    server.close();
    dns.close();
    System.clearProperty("rollcall.dns.server");
  }

  static Stream<Operation> withBodies() {
    return Operation.all().stream().filter(Operation::takesJson);
  }

  static Stream<Operation> withParameters() {
    return Operation.all().stream().filter(operation -> !operation.parameters().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("withBodies")
  @Order(1)
  void a_harmless_body_gets_past_what_reads_bodies(Operation operation) throws Exception {
    var answer = fleet.ask(operation, fleet.about(operation), Harmless.body(operation).toString());

    judge(operation, "", answer);
    var isRead = answer.status() != 400 || answer.json().path("code").asText().endsWith("_wrong");
    assertThat(isRead).as(answer.response().body()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("withBodies")
  @Order(2)
  void hostile_values_in_the_fields_of_a_body_are_kept_whole_or_refused(Operation operation)
      throws Exception {
    for (var pointer : pointers(Harmless.body(operation))) {
      for (var value : Hostile.values(texts())) {
        var body = Harmless.body(operation);
        put(body, pointer, value);
        var answer = fleet.ask(operation, fleet.about(operation), body.toString());
        judge(operation, pointer + " " + value, answer);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("withBodies")
  @Order(3)
  void bodies_that_are_no_sensible_json_are_refused(Operation operation) throws Exception {
    for (var body : Hostile.bodies()) {
      var answer = fleet.ask(operation, fleet.about(operation), body);
      var shown = body.substring(0, Math.min(40, body.length()));
      judge(operation, shown, answer);
      assertThat(answer.status()).as(operation.name() + " " + shown).isGreaterThanOrEqualTo(200);
    }
  }

  @ParameterizedTest
  @MethodSource("withParameters")
  @Order(4)
  void hostile_parameters_are_understood_or_refused(Operation operation) throws Exception {
    var body = operation.takesJson() ? Harmless.body(operation).toString() : "";
    for (var text : texts()) {
      for (var name : operation.named("query")) {
        if (operation.name().equals("streamEvents") && name.equals("kinds")) continue;
        var path = fleet.about(operation) + "?" + name + "=" + encoded(text);
        // Their stream has no end, unless one asks for what is not there.
        if (operation.name().equals("streamEvents")) path += "&kinds=none";
        judge(operation, name + " " + text, fleet.ask(operation, path, body));
      }
      for (var name : operation.named("path")) {
        if (text.isBlank()) continue;
        var path = operation.path().replace("{" + name + "}", encoded(text));
        path = path.replaceAll("\\{[a-z]+}", "1");
        judge(operation, name + " " + text, fleet.ask(operation, path, body));
      }
      for (var name : operation.named("header")) {
        if (!text.matches("[\\x20-\\x7e]+") || operation.name().equals("streamEvents")) continue;
        var request = fleet.request(operation, fleet.about(operation)).setHeader(name, text);
        judge(operation, name + " " + text, fleet.ask(request, operation.method(), body));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/machines/export",
        "/api/v1/machines/export?columns=note,owner,name,serial_number,room,products,credential",
        "/api/v1/audit/export?format=csv",
      })
  @Order(5)
  void whatever_was_kept_is_no_formula_in_a_file(String path) throws Exception {
    var file = fleet.ask(fleet.request(path), "GET", "").response().body().replace("\uFEFF", "");
    var cells = new ArrayList<String>();
    try (var lines = CSVParser.parse(file, CSVFormat.DEFAULT)) {
      lines.forEach(line -> line.forEach(cells::add));
    }
    assertThat(cells).hasSizeGreaterThan(20);
    if (texts().equals(Hostile.TEXTS)) assertThat(cells).anyMatch(cell -> cell.contains("=cmd|"));
    assertThat(cells).noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r].*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "machines",
        "rooms",
        "groups",
        "views",
        "users",
        "kms-hosts",
        "sources",
        "login-providers",
        "runs",
        "credentials",
        "tokens",
        "imports",
        "scans",
        "allowed-ranges",
        "audit",
        "schedules",
        "calendar",
        "follow-ups",
        "notifications/recipients",
        "figures"
      })
  @Order(6)
  void whatever_was_kept_can_be_read(String things) throws Exception {
    var answer = fleet.ask(fleet.request("/api/v1/" + things), "GET", "");

    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
  }

  /** Never our fault, always in the form of problems, and without a trace where it is refused. */
  private void judge(Operation operation, String what, Answer answer) {
    var response = answer.response();
    var told = operation.name() + " " + what + ": " + answer.status() + " " + response.body();
    var mayFail = ASK_OTHERS.contains(operation.name()) && answer.status() == 502;
    assertThat(answer.status() < 500 || mayFail).as(told).isTrue();
    assertThat(response.headers().firstValue("X-Content-Type-Options"))
        .as(told)
        .hasValue("nosniff");
    var now = rows.now();
    if (answer.status() >= 400) {
      assertThat(response.headers().firstValue("Content-Type").orElse(""))
          .as(told)
          .startsWith("application/problem+json");
      var added = new TreeMap<>(now);
      added.entrySet().removeAll(before.entrySet());
      assertThat(added).as(told).isEmpty();
    }
    before = now;
  }

  private static List<String> pointers(JsonNode body) {
    var pointers = new ArrayList<String>();
    collect("", body, pointers);
    return pointers;
  }

  private static void collect(String at, JsonNode node, List<String> pointers) {
    if (!at.isEmpty()) pointers.add(at);
    if (node.isObject()) {
      node.properties().forEach(one -> collect(at + "/" + one.getKey(), one.getValue(), pointers));
    }
    for (var i = 0; node.isArray() && i < node.size(); i++) {
      collect(at + "/" + i, node.get(i), pointers);
    }
  }

  private static void put(ObjectNode body, String pointer, JsonNode value) {
    var cut = pointer.lastIndexOf('/');
    var within = body.at(pointer.substring(0, cut));
    var last = pointer.substring(cut + 1);
    if (within instanceof ArrayNode list) list.set(Integer.parseInt(last), value);
    if (within instanceof ObjectNode object) object.set(last, value);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
