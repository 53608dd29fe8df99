package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.discovery.dns.FakeDns;
import org.rollcall.inventory.JooqMachines;
import org.rollcall.inventory.MachineName;

class FeedsApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FakeDns dns;
  private ServerUnderTest server;

  @BeforeEach
  void start() throws IOException {
    dns = new FakeDns();
    System.setProperty("rollcall.dns.server", dns.address());
    server = new ServerUnderTest();
  }

  @AfterEach
  void stop() {
    server.close();
    dns.close();
    System.clearProperty("rollcall.dns.server");
  }

  private ServerUnderTest.Answer upload(String list) throws Exception {
    return server.send(
        server
            .request("/api/v1/imports?name=%E6%B8%85%E5%96%AE.csv")
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofString(list)));
  }

  private ServerUnderTest.Answer edit(String path, String etag, String body) throws Exception {
    return server.send(
        ServerUnderTest.json(server.request(path))
            .header("If-Match", etag)
            .method("PATCH", BodyPublishers.ofString(body)));
  }

  @Test
  void a_list_is_shown_looked_through_and_applied_by_its_id() throws Exception {
    var shown = upload("電腦名稱,教室\nA101-01,A101\nA101-02,A101\n");
    var id = shown.json().get("id").asLong();

    assertThat(shown.status()).isEqualTo(201);
    assertThat(shown.json().get("title").asText()).isEqualTo("清單.csv");
    assertThat(shown.json().at("/counts/new").asInt()).isEqualTo(2);
    var rows = server.get("/api/v1/imports/" + id + "/rows?verdict=new&limit=1").json();
    assertThat(rows.at("/rows/0/name").asText()).isEqualTo("A101-01");
    assertThat(rows.at("/rows/0/values/room").asText()).isEqualTo("A101");
    var rest = server.get("/api/v1/imports/" + id + "/rows?after=" + rows.get("next")).json();
    assertThat(rest.at("/rows/0/name").asText()).isEqualTo("A101-02");
    assertThat(rest.get("next").isNull()).isTrue();
    assertThat(machine("A101-01")).isFalse();

    var applied = server.post("/api/v1/imports/" + id + "/apply", "{}");

    assertThat(applied.status()).isEqualTo(200);
    assertThat(applied.json().get("state").asText()).isEqualTo("applied");
    assertThat(machine("A101-01")).isTrue();
    var again = server.post("/api/v1/imports/" + id + "/apply", "{}");
    assertThat(again.json().get("code").asText()).isEqualTo("import_ended");
    assertThat(server.delete("/api/v1/imports/" + id).status()).isEqualTo(409);
  }

  private boolean machine(String name) {
    return new JooqMachines(server.database()).byName(new MachineName(name)).isPresent();
  }

  @Test
  void a_bad_row_says_which_cell_and_why_and_nothing_is_applied() throws Exception {
    var shown = upload("name,mac\nA101-01,00-11-22\nA101-02,\n").json();
    var id = shown.get("id").asLong();

    var flaw = server.get("/api/v1/imports/" + id + "/rows?verdict=bad").json().at("/rows/0");
    assertThat(flaw.get("line").asInt()).isEqualTo(2);
    assertThat(flaw.at("/flaw/field").asText()).isEqualTo("mac");
    assertThat(flaw.at("/flaw/code").asText()).isEqualTo("mac_invalid");
    var applied = server.post("/api/v1/imports/" + id + "/apply", "{}");
    assertThat(applied.status()).isEqualTo(409);
    assertThat(applied.json().get("code").asText()).isEqualTo("import_has_bad_rows");
    assertThat(machine("A101-02")).isFalse();
    assertThat(server.delete("/api/v1/imports/" + id).status()).isEqualTo(204);
  }

  @Test
  void what_is_not_there_or_not_a_list_is_told_so() throws Exception {
    assertThat(server.get("/api/v1/imports/99").status()).isEqualTo(404);
    assertThat(upload("").status()).isEqualTo(400);
    assertThat(upload("\u0000\u0001").json().at("/counts/bad").asInt()).isEqualTo(1);
    assertThat(server.get("/api/v1/imports?limit=1").json().get("imports")).hasSize(1);
  }

  @Test
  void kms_hosts_are_kept_and_two_who_edit_at_once_learn_of_each_other() throws Exception {
    var added = server.post("/api/v1/kms-hosts", "{\"name\": \"KMS19.example.edu.tw\"}");
    var path = "/api/v1/kms-hosts/" + added.json().get("id");

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.json().get("port").asInt()).isEqualTo(1688);
    assertThat(server.post("/api/v1/kms-hosts", "{\"name\": \"kms19.example.edu.tw\"}").status())
        .isEqualTo(409);
    var etag = server.get(path).response().headers().firstValue("ETag").orElseThrow();
    assertThat(edit(path, etag, "{\"allowed\": false}").json().get("allowed").asBoolean())
        .isFalse();
    var late = edit(path, etag, "{\"note\": \"x\"}");
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.json().get("code").asText()).isEqualTo("changed_meanwhile");
    assertThat(server.delete(path).status()).isEqualTo(428);
    assertThat(server.send(server.request(path).header("If-Match", "\"2\"").DELETE()).status())
        .isEqualTo(204);
    assertThat(server.get(path).status()).isEqualTo(404);
  }

  @Test
  void a_kms_host_is_tried_by_a_connection() throws Exception {
    String check;
    try (var host = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var body = "{\"name\": \"127.0.0.1\", \"port\": " + host.getLocalPort() + "}";
      var added = server.post("/api/v1/kms-hosts", body).json();
      check = "/api/v1/kms-hosts/" + added.get("id") + "/check";
      var up = server.post(check, "{}").json();
      assertThat(up.get("reachable").asBoolean()).isTrue();
      assertThat(up.get("fault").isNull()).isTrue();
    }

    var down = server.post(check, "{}").json();

    assertThat(down.get("reachable").asBoolean()).isFalse();
    assertThat(down.get("fault").asText()).isEqualTo("refused");
    var health = server.get(check.replace("/check", "")).json().get("health");
    assertThat(health.get("reachable").asBoolean()).isFalse();
    assertThat(health.get("since").asText()).isEqualTo(health.get("asked_at").asText());
  }

  @Test
  void what_a_domain_announces_is_shown_beside_what_the_site_knows() throws Exception {
    dns.srv("_vlmcs._tcp.example.edu.tw", 0, 10, 1688, "kms1.example.edu.tw");
    dns.srv("_vlmcs._tcp.example.edu.tw", 5, 0, 1688, "stranger.example.edu.tw");
    server.post("/api/v1/kms-hosts", "{\"name\": \"kms1.example.edu.tw\"}");

    var hosts = server.get("/api/v1/kms-hosts/discovered?domain=example.edu.tw").json();

    assertThat(hosts.at("/hosts/0/allowed").asBoolean()).isTrue();
    assertThat(hosts.at("/hosts/1/name").asText()).isEqualTo("stranger.example.edu.tw");
    assertThat(hosts.at("/hosts/1/known").isNull()).isTrue();
    assertThat(server.get("/api/v1/kms-hosts/discovered").json().get("field").asText())
        .isEqualTo("domain");
  }

  @Test
  void a_scan_wants_a_range_that_was_allowed() throws Exception {
    var refused = server.post("/api/v1/scans", "{\"block\": \"10.9.9.0/24\"}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("code").asText()).isEqualTo("scan_not_allowed");
    assertThat(server.post("/api/v1/scans", "{\"block\": \"10.9.9\"}").json().get("field").asText())
        .isEqualTo("block");

    var range = server.post("/api/v1/allowed-ranges", "{\"block\": \"10.9.9.7/24\"}");
    assertThat(range.status()).isEqualTo(201);
    assertThat(range.json().get("block").asText()).isEqualTo("10.9.9.0/24");
    assertThat(server.post("/api/v1/allowed-ranges", "{\"block\": \"10.9.9.0/24\"}").status())
        .isEqualTo(409);
    var path = "/api/v1/allowed-ranges/" + range.json().get("id");
    assertThat(server.delete(path).status()).isEqualTo(204);
    assertThat(server.delete(path).status()).isEqualTo(404);
  }

  @Test
  void a_directory_is_kept_without_any_password_and_wants_all_that_it_needs() throws Exception {
    server.keep("reader");
    var body = JSON.createObjectNode().put("name", "校園 AD").put("host", "localhost");
    body.put("port", 1).put("credential", "reader").put("base", "OU=Labs,DC=example");
    body.putArray("rules").addObject().put("ou", "OU=A101,OU=Labs,DC=example").put("room", "A101");

    var added = server.post("/api/v1/sources", body.toString());

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.json().get("security").asText()).isEqualTo("ldaps");
    assertThat(added.response().body()).doesNotContain(ServerUnderTest.PASSWORD);
    var path = "/api/v1/sources/" + added.json().get("id");
    var sync = server.post(path + "/sync", "{}");
    assertThat(sync.status()).isEqualTo(502);
    assertThat(sync.json().get("code").asText()).isEqualTo("directory_away");
    assertThat(server.get(path).json().get("sync_result").asText()).isEqualTo("directory_away");
    assertThat(field(body.deepCopy().put("credential", "nobody").toString()))
        .isEqualTo("credential");
    assertThat(field(body.deepCopy().put("base", "Labs").toString())).isEqualTo("base");
    assertThat(field(body.deepCopy().put("filter", "(cn=").toString())).isEqualTo("filter");
    assertThat(field(body.deepCopy().put("security", "plain").toString())).isEqualTo("security");
    assertThat(server.delete(path).status()).isEqualTo(428);
  }

  private String field(String body) throws Exception {
    var answer = server.post("/api/v1/sources", body);
    assertThat(answer.status()).isEqualTo(400);
    return answer.json().get("field").asText();
  }
}
