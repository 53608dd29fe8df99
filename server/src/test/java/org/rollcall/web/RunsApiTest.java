package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.diagnosis.JooqFindings;
import org.rollcall.diagnosis.Known;
import org.rollcall.diagnosis.Sighting;
import org.rollcall.run.FaultCode;
import org.rollcall.run.Outcome;

class RunsApiTest {
  private ServerUnderTest server;

  @BeforeEach
  void start() throws Exception {
    server = new ServerUnderTest();
    server.keep("lab");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_run_is_ordered_and_says_of_itself_what_was_ordered() throws Exception {
    var order =
        """
        {"machines": [{"name": "A101-01", "address": "10.1.1.1", "port": 5986,
             "transport": "winrm-https", "room": "A101", "mac": "00155D010203",
             "note": "窗邊", "labels": {"財產編號": "314"}},
           {"name": "A101-02"}, {"name": "A101-03"}],
         "products": ["office"], "kms": {"office": "kms19.example.edu.tw"}, "mode": "insist",
         "credential": "lab", "transport": "winrm", "at_once": 20, "per_room": 5,
         "jitter_seconds": 3, "waves": [1], "brake": {"harm_percent": 30, "reached": 4},
         "deadline": "PT8H", "wake": true, "shut_down": true, "visit_timeout_seconds": 300,
         "reason": "開學前"}""";

    var answer = server.post("/api/v1/runs", order);

    var run = answer.json();
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.response().headers().firstValue("Location"))
        .contains("/api/v1/runs/" + run.get("id"));
    assertThat(run.get("state").asText()).isEqualTo("running");
    assertThat(run.at("/plan/kms/office").asText()).isEqualTo("kms19.example.edu.tw:1688");
    assertThat(run.at("/plan/mode").asText()).isEqualTo("insist");
    assertThat(run.at("/plan/visit_timeout_seconds").asInt()).isEqualTo(300);
    assertThat(run.at("/terms/at_once").asInt()).isEqualTo(20);
    assertThat(run.at("/terms/brake/harm_percent").asInt()).isEqualTo(30);
    assertThat(run.at("/terms/shut_down").asBoolean()).isTrue();
    assertThat(run.get("waves").asInt()).isEqualTo(2);
    assertThat(run.get("reason").asText()).isEqualTo("開學前");
    assertThat(run.get("started_by").asText()).isEqualTo("operator");
    assertThat(run.at("/tally/total").asInt()).isEqualTo(3);
    assertThat(run.at("/tally/states/waiting").asInt()).isEqualTo(3);
    assertThat(run.get("deadline").asText()).endsWith("Z");
    assertThat(run.at("/changes/0/code").asText()).isEqualTo("started");
    assertThat(server.engine.nudges).hasValue(1);
  }

  @Test
  void machines_that_are_known_are_named_and_nothing_else() throws Exception {
    server.order("A101-01", "A101-02");

    var body =
        """
        {"machines": ["a101-02", {"name": "B1"}], "kms": {"all": "k"}, "credential": "lab"}""";
    var run = server.post("/api/v1/runs", body).json();

    assertThat(names(run)).containsExactly("A101-02", "B1");
  }

  private List<String> names(JsonNode run) throws Exception {
    var names = new ArrayList<String>();
    server
        .get("/api/v1/runs/" + run.get("id") + "/targets")
        .json()
        .get("targets")
        .forEach(target -> names.add(target.get("machine").asText()));
    return names;
  }

  @Test
  void a_dry_run_says_what_would_happen_and_makes_nothing() throws Exception {
    var body =
        """
        {"machines": [{"name": "A", "mac": "00155D010203"}, {"name": "B"}, {"name": "C"}],
         "kms": {"all": "k"}, "credential": "lab", "waves": [2], "wake": true, "dry_run": true}""";

    var answer = server.post("/api/v1/runs", body);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("machines").asInt()).isEqualTo(3);
    assertThat(answer.json().get("waves").toString()).isEqualTo("[2,1]");
    assertThat(answer.json().get("cannot_wake"))
        .extracting(sleeper -> sleeper.get("machine").asText() + " " + sleeper.get("why").asText())
        .containsExactly("B mac_unknown", "C mac_unknown");
    assertThat(answer.json().at("/credentials/lab").asInt()).isEqualTo(3);
    assertThat(server.get("/api/v1/runs").json().get("runs")).isEmpty();
    assertThat(server.post("/api/v1/runs", body.replace("{\"name\": \"B\"}", "\"B\"")).status())
        .isEqualTo(400);
    assertThat(server.engine.nudges).hasValue(0);
  }

  @Test
  void a_dry_run_says_which_pcs_were_seen_to_sleep_through_a_wake_up() throws Exception {
    var run = server.order("A", "B");
    var target = server.get("/api/v1/runs/" + run.get("id") + "/targets").json();
    var machine = target.at("/targets/0/machine_id").asLong();
    var sighting = new Sighting(machine, null, Known.NIC_WAKE_OFF, Map.of(), Instant.EPOCH, null);
    new JooqFindings(server.database()).seen(sighting);

    var body =
        """
        {"machines": ["A", {"name": "B", "mac": "00155D010203"}], "kms": {"all": "k"},
         "credential": "lab", "wake": true, "dry_run": true}""";

    assertThat(server.post("/api/v1/runs", body).json().get("cannot_wake"))
        .extracting(sleeper -> sleeper.get("machine").asText() + " " + sleeper.get("why").asText())
        .containsExactly("A mac_unknown", "A nic_wake_off");
  }

  @Test
  void a_repeated_request_returns_the_run_it_made_and_another_body_is_refused() throws Exception {
    var first = keyed("key-1", ServerUnderTest.orderOf("A"));
    var again = keyed("key-1", ServerUnderTest.orderOf("A"));
    var other = keyed("key-1", ServerUnderTest.orderOf("B"));

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().get("code").asText()).isEqualTo("idempotency_key_taken");
    assertThat(server.get("/api/v1/runs").json().get("runs")).hasSize(1);
  }

  private ServerUnderTest.Answer keyed(String key, String body) throws Exception {
    return server.send(
        ServerUnderTest.json(server.request("/api/v1/runs"))
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void runs_are_paged_from_the_newest() throws Exception {
    for (var name : List.of("A", "B", "C")) server.order(name);

    var first = server.get("/api/v1/runs?limit=2").json();
    var second = server.get("/api/v1/runs?limit=2&before=" + first.get("next")).json();

    assertThat(first.get("runs")).hasSize(2);
    assertThat(second.get("runs")).hasSize(1);
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(second.at("/runs/0/id").asLong()).isLessThan(first.at("/runs/1/id").asLong());
  }

  @Test
  void targets_are_filtered_and_paged() throws Exception {
    var run = server.order("A", "B", "C", "D").get("id").asLong();
    server.end(run, new Outcome.Activated());
    server.end(run, new Outcome.NotReached(new FaultCode("no_answer")));

    var path = "/api/v1/runs/" + run + "/targets";
    var ended = server.get(path + "?state=ended&outcome=not_reached,refused").json();
    var page = server.get(path + "?limit=3").json();
    var rest = server.get(path + "?limit=3&after=" + page.get("next")).json();

    assertThat(ended.get("targets")).hasSize(1);
    assertThat(ended.at("/targets/0/machine").asText()).isEqualTo("B");
    assertThat(ended.at("/targets/0/outcome/fault").asText()).isEqualTo("no_answer");
    assertThat(page.get("targets")).hasSize(3);
    assertThat(rest.get("targets")).hasSize(1);
    assertThat(rest.get("next").isNull()).isTrue();
    assertThat(server.get(path + "?outcome=bad").json().get("field").asText()).isEqualTo("outcome");
  }

  @Test
  void a_run_is_steered_and_keeps_who_did_it_and_what_was_said() throws Exception {
    var run = "/api/v1/runs/" + server.order("A", "B").get("id");

    var paused = server.post(run + "/pause", "{\"reason\": \"考試中\"}").json();
    var resumed = server.post(run + "/resume", "").json();
    var stopped = server.post(run + "/stop", "{}").json();

    assertThat(paused.get("state").asText()).isEqualTo("paused");
    assertThat(paused.get("halted_by").asText()).isEqualTo("by_operator");
    assertThat(paused.at("/changes/1/note").asText()).isEqualTo("考試中");
    assertThat(paused.at("/changes/1/by").asText()).isEqualTo("operator");
    assertThat(resumed.get("state").asText()).isEqualTo("running");
    assertThat(stopped.get("state").asText()).isEqualTo("stopping");
    assertThat(stopped.at("/tally/outcomes/stopped").asInt()).isEqualTo(2);
    assertThat(server.engine.nudges).hasValue(4);
  }

  @Test
  void what_a_runs_state_does_not_allow_is_a_conflict_that_says_the_state() throws Exception {
    var run = "/api/v1/runs/" + server.order("A").get("id");

    var answer = server.post(run + "/resume", "");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().get("code").asText()).isEqualTo("run_state");
    assertThat(answer.json().at("/values/state").asText()).isEqualTo("running");
    assertThat(server.post("/api/v1/runs/999/stop", "").status()).isEqualTo(404);
  }

  @Test
  void a_run_that_shall_wait_is_started_later() throws Exception {
    var body = ServerUnderTest.orderOf("A").replaceFirst("\\{", "{\"start\": false, ");
    var run = server.post("/api/v1/runs", body).json();

    assertThat(run.get("state").asText()).isEqualTo("created");
    assertThat(server.post("/api/v1/runs/" + run.get("id") + "/start", "").json().get("state"))
        .hasToString("\"running\"");
  }

  @Test
  void where_a_disk_is_put_back_a_run_says_that_it_holds_until_the_next_reboot() throws Exception {
    var run = server.order("A", "B", "C").get("id").asLong();
    server.end(run, new Outcome.Activated());
    server.end(run, new Outcome.Activated());
    var targets = "/api/v1/runs/" + run + "/targets";
    var machine = server.get(targets).json().at("/targets/0/machine_id").asLong();
    var path = "/api/v1/machines/" + machine;
    var tag = server.get(path).response().headers().firstValue("ETag").orElseThrow();

    assertThat(say(path, null, "{\"restores\": true}").status()).isEqualTo(428);
    var said = say(path, tag, "{\"restores\": true}");
    assertThat(said.status()).as(said.response().body()).isEqualTo(200);
    assertThat(said.json().path("restores_by").asText()).isEqualTo("person");
    assertThat(say(path, tag, "{\"restores\": false}").status()).isEqualTo(412);

    assertThat(server.get(targets).json().path("targets"))
        .map(target -> target.path("until_reboot").asBoolean())
        .containsExactly(true, false, false);
    var report = server.get("/api/v1/runs/" + run + "/report").response().body().lines().toList();
    assertThat(report.get(1)).startsWith("A,").contains("這台電腦 會在重新開機後還原磁碟");
    assertThat(report.get(2)).startsWith("B,").doesNotContain("還原磁碟");
    assertThat(server.get("/api/v1/audit?code=machine_restoring_set").json().path("deeds"))
        .hasSize(1);
  }

  private ServerUnderTest.Answer say(String machine, @Nullable String tag, String body)
      throws Exception {
    var request = ServerUnderTest.json(server.request(machine + "/restoring"));
    if (tag != null) request.header("If-Match", tag);
    return server.send(request.PUT(BodyPublishers.ofString(body)));
  }

  @Test
  void a_run_is_repeated_for_those_that_ended_in_the_given_ways() throws Exception {
    var first = server.order("A", "B", "C");
    var id = first.get("id").asLong();
    server.end(id, new Outcome.Activated());
    server.end(id, new Outcome.NotReached(new FaultCode("no_answer")));
    server.post("/api/v1/runs/" + id + "/stop", "");

    var path = "/api/v1/runs/" + id + "/again";
    var again = server.post(path, "{\"outcomes\": [\"stopped\", \"not_reached\"]}");

    assertThat(again.status()).isEqualTo(201);
    assertThat(names(again.json())).containsExactly("B", "C");
    assertThat(again.json().get("plan")).isEqualTo(first.get("plan"));
    assertThat(again.json().get("terms")).isEqualTo(first.get("terms"));
    assertThat(server.post(path, "{\"outcomes\": [\"refused\"]}").status()).isEqualTo(409);
    assertThat(server.post(path, "{\"outcomes\": [\"fine\"]}").json().get("field").asText())
        .isEqualTo("outcomes[0]");
  }

  @Test
  void the_report_comes_as_csv_or_json_in_the_language_asked_for() throws Exception {
    var run = "/api/v1/runs/" + server.order("A").get("id") + "/report";
    server.post(run.replace("/report", "/stop"), "");

    var csv = server.get(run);
    var json = server.send(server.request(run + "?format=json").header("Accept-Language", "en"));

    assertThat(csv.response().body()).startsWith("\uFEFFmachine,address,room,outcome");
    assertThat(csv.response().headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/csv");
    assertThat(csv.response().headers().firstValue("Content-Disposition").orElseThrow())
        .contains("attachment");
    assertThat(json.json().at("/0/outcome").asText()).isEqualTo("stopped");
    assertThat(json.json().at("/0/explanation").asText()).containsPattern("[a-z]{4}");
    assertThat(server.get(run + "?format=pdf").json().get("field").asText()).isEqualTo("format");
  }

  @Test
  void a_target_of_another_run_is_not_there() throws Exception {
    var one = server.order("A").get("id");
    var other = server.order("B").get("id");
    var target = server.get("/api/v1/runs/" + one + "/targets").json().at("/targets/0/id").asLong();

    assertThat(server.get("/api/v1/runs/" + one + "/targets/" + target + "/attempts").json())
        .hasToString("{\"attempts\":[]}");
    assertThat(server.get("/api/v1/runs/" + other + "/targets/" + target + "/attempts").status())
        .isEqualTo(404);
  }
}
