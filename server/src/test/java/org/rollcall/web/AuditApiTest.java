package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.access.Role;
import org.rollcall.audit.Refusals;

class AuditApiTest {
  private ServerUnderTest server;

  @BeforeEach
  void start() {
    server = new ServerUnderTest();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private List<JsonNode> deeds(String query) throws IOException, InterruptedException {
    var deeds = server.get("/api/v1/audit" + query).json().path("deeds");
    return StreamSupport.stream(deeds.spliterator(), false).toList();
  }

  private static List<String> texts(List<JsonNode> deeds, String field) {
    return deeds.stream().map(deed -> deed.path(field).asText()).toList();
  }

  @Test
  void what_is_done_over_the_api_is_recorded_with_who_and_on_what() throws Exception {
    server.keep("lab");
    var run = server.order("PC-1").path("id").asLong();
    server.post("/api/v1/runs/" + run + "/stop", "{\"reason\":\"lesson\"}");
    server.keep("other");
    server.delete("/api/v1/credentials/other");
    server.put("/api/v1/site", "{\"at_once\": 7}");

    var deeds = deeds("").reversed();

    assertThat(texts(deeds, "code"))
        .containsExactly(
            "credential_set",
            "run_ordered",
            "run_started",
            "run_stopped",
            "credential_set",
            "credential_removed",
            "site_changed");
    assertThat(texts(deeds, "on"))
        .containsExactly(
            "credential/lab",
            "run/" + run,
            "run/" + run,
            "run/" + run,
            "credential/other",
            "credential/other",
            "site");
    assertThat(texts(deeds, "by")).containsOnly("operator");
    assertThat(deeds.getLast().at("/details/at_once").asText()).isEqualTo("7");
    assertThat(deeds.toString()).doesNotContain(ServerUnderTest.PASSWORD);
  }

  @Test
  void who_lacks_the_right_to_a_change_is_recorded_and_cannot_fill_the_record() throws Exception {
    var staff = new Staff(server);
    var viewer = staff.browser(staff.hire("lin", Role.VIEWER));
    for (var time = 0; time < 25; time++) {
      assertThat(viewer.ask("POST", "/api/v1/rooms", "{\"name\": \"X\"}").status()).isEqualTo(403);
    }
    assertThat(viewer.get("/api/v1/users").status()).as("looking is no deed").isEqualTo(403);

    var refused = deeds("?code=request_refused");
    // Twice as many where a minute ends in between.
    assertThat(refused).hasSizeBetween(Refusals.ONE_BY_ONE, 2 * Refusals.ONE_BY_ONE);
    assertThat(texts(refused, "by")).containsOnly("lin");
    assertThat(texts(refused, "on")).containsOnly("/api/v1/rooms");
    assertThat(refused.getFirst().at("/details/right").asText()).isEqualTo("administer");
    assertThat(refused.getFirst().at("/details/method").asText()).isEqualTo("POST");
    assertThat(refused.getFirst().at("/details/address").asText()).isEqualTo("127.0.0.1");
    server.bean(Refusals.class).sumUp(Staff.now().plusSeconds(60));
    var more = deeds("?code=" + Refusals.MORE);
    var times = more.stream().mapToInt(deed -> deed.at("/details/times").asInt()).sum();
    assertThat(times).isEqualTo(25 - refused.size());
  }

  @Test
  void what_cannot_be_done_is_not_recorded() throws Exception {
    server.put("/api/v1/credentials/lab", "{\"username\":\"x\"}");
    server.delete("/api/v1/credentials/nobody");
    server.put("/api/v1/site", "{\"at_once\": 0}");
    server.post("/api/v1/runs/99/stop", "{}");

    assertThat(deeds("")).isEmpty();
  }

  @Test
  void the_record_is_filtered_and_paged() throws Exception {
    for (var name : List.of("a", "b", "c")) server.keep(name);
    server.put("/api/v1/site", "{\"at_once\": 7}");

    assertThat(texts(deeds("?on=credential/"), "on"))
        .containsExactly("credential/c", "credential/b", "credential/a");
    assertThat(deeds("?on=credential/b")).hasSize(1);
    assertThat(deeds("?code=site_changed")).hasSize(1);
    assertThat(deeds("?by=nobody")).isEmpty();
    assertThat(deeds("?to=2020-01-01T00:00:00Z")).isEmpty();
    assertThat(deeds("?from=2020-01-01T00:00:00Z")).hasSize(4);
    var page = server.get("/api/v1/audit?limit=3").json();
    assertThat(page.path("deeds")).hasSize(3);
    assertThat(texts(deeds("?limit=3&before=" + page.path("next").asLong()), "on"))
        .containsExactly("credential/a");
  }

  @Test
  void a_time_that_cannot_be_read_is_told_by_its_name() throws Exception {
    var answer = server.get("/api/v1/audit?from=yesterday");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("field").asText()).isEqualTo("from");
    assertThat(answer.json().path("code").asText()).isEqualTo("field_time");
  }

  @Test
  void a_formula_is_handed_out_as_text() throws Exception {
    var order = ServerUnderTest.orderOf("PC-1").replaceFirst("\\{", "{\"reason\":\"=1+1\",");
    server.keep("lab");
    server.post("/api/v1/runs", order);
    server.put("/api/v1/credentials/x", "{\"username\":\"=cmd\",\"password\":\"p\"}");

    var csv = server.get("/api/v1/audit/export?format=csv").response();

    assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
    assertThat(csv.body().lines().findFirst())
        .hasValue("id,at,by,code,on,details,number,mac,key_id");
    assertThat(csv.body().lines()).hasSize(5);
    assertThat(csv.body().lines()).noneMatch(line -> line.contains(",="));
  }

  @Test
  void more_than_a_page_is_exported_whole_and_in_order() throws Exception {
    for (var i = 1; i <= 1_101; i++) {
      server.put("/api/v1/site", "{\"at_once\": " + i + "}");
    }
    server.keeper.seal();

    var lines = server.get("/api/v1/audit/export?format=jsonl").response().body().lines().toList();

    assertThat(lines).hasSize(1_101);
    assertThat(lines.getFirst()).contains("\"number\":1,");
    assertThat(lines.getLast()).contains("\"number\":1101,");
  }

  @Test
  void the_record_is_said_to_hold() throws Exception {
    server.keep("lab");
    server.keeper.seal();

    var answer = server.get("/api/v1/audit/verification").json();

    assertThat(answer.path("sound").asBoolean()).isTrue();
    assertThat(answer.path("entries").asInt()).isEqualTo(1);
    assertThat(answer.path("flaws")).isEmpty();
  }
}
