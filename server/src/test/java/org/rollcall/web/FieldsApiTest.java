package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field of an order that cannot be used is told by its name, and nothing is kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldsApiTest {
  private ServerUnderTest server;

  @BeforeAll
  void start() throws Exception {
    server = new ServerUnderTest();
    server.keep("lab");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "machines | field_missing | 'machines': []",
        "machines | field_type | 'machines': 'A'",
        "machines[0] | name_invalid | 'machines': ['=cmd()']",
        "machines[0] | machine_unknown | 'machines': ['nowhere']",
        "machines[0] | field_type | 'machines': [7]",
        "machines[0].name | field_missing | 'machines': [{}]",
        "machines[0].name | name_invalid | 'machines': [{'name': '<b>'}]",
        "machines[1].name | machine_twice | 'machines': [{'name': 'A'}, {'name': 'a'}]",
        "machines[1].address | address_twice | 'machines': [{'name': 'A'}, {'name': 'B', 'address': 'a'}]",
        "machines[0].address | address_invalid | 'machines': [{'name': 'A', 'address': 'a b'}]",
        "machines[0].address | field_missing | 'machines': [{'name': '電腦 1'}]",
        "machines[0].port | field_out_of_range | 'machines': [{'name': 'A', 'port': 70000}]",
        "machines[0].port | field_type | 'machines': [{'name': 'A', 'port': '5985'}]",
        "machines[0].transport | transport_unknown | 'machines': [{'name': 'A', 'transport': 'ssh'}]",
        "machines[0].mac | mac_invalid | 'machines': [{'name': 'A', 'mac': 'no'}]",
        "machines[0].credential | credential_unknown | 'machines': [{'name': 'A', 'credential': 'x'}]",
        "machines[0].rooom | field_unknown | 'machines': [{'name': 'A', 'rooom': 'x'}]",
        "machines[0].labels.x | field_type | 'machines': [{'name': 'A', 'labels': {'x': 1}}]",
        "kms | kms_missing | 'kms': {'office': 'k'}",
        "kms.all | kms_unreadable | 'kms': {'all': 'http://k'}",
        "kms.visio | field_unknown | 'kms': {'all': 'k', 'visio': 'k'}",
        "products[1] | product_unknown | 'products': ['office', 'visio']",
        "products | field_missing | 'products': []",
        "mode | mode_unknown | 'mode': 'force'",
        "credential | credential_unknown | 'credential': 'x'",
        "credential | credential_missing | 'credential': null",
        "transport | transport_unknown | 'transport': 'telnet'",
        "port | field_out_of_range | 'port': 0",
        "at_once | field_out_of_range | 'at_once': 5001",
        "at_once | field_type | 'at_once': 1.5",
        "per_room | field_out_of_range | 'per_room': 0",
        "jitter_seconds | field_out_of_range | 'jitter_seconds': -1",
        "waves[1] | field_out_of_range | 'waves': [1, 0]",
        "brake.harm_percent | field_out_of_range | 'brake': {'harm_percent': 100}",
        "brake.reached | field_out_of_range | 'brake': {'reached': 0}",
        "brake.min | field_unknown | 'brake': {'min': 1}",
        "catch_up | field_type | 'catch_up': 'yes'",
        "deadline | deadline_unreadable | 'deadline': 'tomorrow'",
        "deadline | deadline_unreadable | 'deadline': '2026-09-01T18:00:00'",
        "deadline | deadline_past | 'deadline': '2001-01-01T00:00:00Z'",
        "deadline | deadline_past | 'deadline': 'PT-1H'",
        "deadline | deadline_too_far | 'deadline': 'P61D'",
        "deadline | deadline_unreadable | 'deadline': 'P999999999999999999D'",
        "shut_down | shut_down_without_wake | 'shut_down': true",
        "visit_timeout_seconds | field_out_of_range | 'visit_timeout_seconds': 0",
        "horizon_days | field_out_of_range | 'horizon_days': 181",
        "reason | field_type | 'reason': {}",
        "dryrun | field_unknown | 'dryrun': true",
      })
  void a_bad_field_is_told_by_its_name_and_a_code(String field, String code, String member)
      throws Exception {
    var answer = server.post("/api/v1/runs", orderWith(member.replace('\'', '"')));

    assertThat(answer.response().body()).contains("\"code\":\"" + code + "\"");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.response().headers().firstValue("Content-Type"))
        .contains("application/problem+json");
    assertThat(answer.json().get("field").asText()).isEqualTo(field);
    assertThat(answer.json().get("type").asText()).isEqualTo("urn:rollcall:problem:" + code);
    assertThat(server.get("/api/v1/runs").json().get("runs")).isEmpty();
  }

  /** A good order, one of whose members is another. */
  private static String orderWith(String member) {
    var order = new LinkedHashMap<String, String>();
    order.put("machines", "\"machines\": [{\"name\": \"A\"}]");
    order.put("kms", "\"kms\": {\"all\": \"k\"}");
    order.put("credential", "\"credential\": \"lab\"");
    order.put(member.substring(1, member.indexOf('"', 1)), member);
    return "{" + String.join(", ", order.values()) + "}";
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]x", "{\"a\": 1, \"a\": 2}", "{} {}", "nul", "\u0000"})
  void what_is_no_json_is_said_to_be_none_and_not_repeated(String body) throws Exception {
    var answer = server.post("/api/v1/runs", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("code").asText()).isIn("body_not_json", "field_type");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/runs?limit=0, limit",
    "/api/v1/runs?limit=x, limit",
    "/api/v1/runs?before=x, before",
  })
  void a_bad_parameter_is_told_by_its_name(String path, String field) throws Exception {
    var answer = server.get(path);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("field").asText()).isEqualTo(field);
  }

  @Test
  void errors_of_the_protocol_have_the_same_form() throws Exception {
    assertThat(server.get("/api/v1/runs/x").json().get("code").asText())
        .isEqualTo("request_unreadable");
    assertThat(server.delete("/api/v1/runs").json().get("code").asText())
        .isEqualTo("method_not_allowed");
    assertThat(server.get("/api/v1/runs/77").json().get("code").asText())
        .isEqualTo("run_not_there");
  }
}
