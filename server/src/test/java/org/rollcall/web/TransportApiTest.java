package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rollcall.lab.LabOptions;
import org.rollcall.lab.PracticeLab;
import org.rollcall.lab.scenario.ScenarioFile;
import org.rollcall.lab.ssh.SshSettings;
import org.rollcall.transport.HostKey;
import org.rollcall.transport.hostkey.JooqHostKeys;
import org.rollcall.transport.hostkey.KeyNews;
import org.rollcall.transport.profile.JooqTransportProfiles;

/** Transport profiles, who goes by them, and keys of PCs, over one server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransportApiTest {
  private static final String PATH = "/api/v1/transport-profiles";

  private final ServerUnderTest server = new ServerUnderTest();

  @AfterAll
  void stop() {
    server.close();
  }

  private long profile(String more) throws Exception {
    var body = "{\"name\": \"" + UUID.randomUUID() + "\"" + more + "}";
    var added = server.post(PATH, body);
    assertThat(added.status()).isEqualTo(201);
    return added.json().get("id").asLong();
  }

  private ServerUnderTest.Answer edit(long id, String tag, String body) throws Exception {
    var request = ServerUnderTest.json(server.request(PATH + "/" + id)).header("If-Match", tag);
    return server.send(request.method("PATCH", BodyPublishers.ofString(body)));
  }

  private String field(String body) throws Exception {
    var answer = server.post(PATH, body);
    assertThat(answer.status()).isEqualTo(400);
    return answer.json().get("field").asText() + " " + answer.json().get("code").asText();
  }

  @Test
  void a_profile_is_added_edited_on_the_version_that_was_seen_and_removed() throws Exception {
    var id = profile(", \"protocol\": \"ssh\", \"port\": 2222, \"authentication\": \"key\"");
    var kept = server.get(PATH + "/" + id);

    assertThat(kept.json().get("port").asInt()).isEqualTo(2222);
    assertThat(kept.json().get("trust").asText()).isEqualTo("server");
    var tag = kept.response().headers().firstValue("etag").orElseThrow();
    var edited = edit(id, tag, "{\"port\": 0, \"host_keys\": \"known\"}");
    assertThat(edited.status()).isEqualTo(200);
    assertThat(edited.json().get("port").isNull()).isTrue();
    assertThat(edited.json().get("authentication").asText()).isEqualTo("key");
    assertThat(edit(id, tag, "{\"port\": 22}").status()).isEqualTo(412);
    var last = edited.response().headers().firstValue("etag").orElseThrow();
    var removed = server.request(PATH + "/" + id).header("If-Match", last).DELETE();
    assertThat(server.send(removed).status()).isEqualTo(204);
    assertThat(server.get(PATH + "/" + id).status()).isEqualTo(404);
  }

  @Test
  void what_cannot_go_together_is_told_by_its_field() throws Exception {
    assertThat(field("{}")).isEqualTo("name field_missing");
    assertThat(field("{\"name\": \"x\", \"port\": 22}")).isEqualTo("port profile_port");
    assertThat(field("{\"name\": \"x\", \"protocol\": \"ssh\", \"authentication\": \"ntlm\"}"))
        .isEqualTo("authentication profile_authentication");
    assertThat(field("{\"name\": \"x\", \"protocol\": \"ssh\", \"client\": \"wsman\"}"))
        .isEqualTo("client profile_client");
    assertThat(field("{\"name\": \"x\", \"trust\": \"issuers\", \"trusted\": \"no PEM\"}"))
        .isEqualTo("trusted profile_issuers");
    assertThat(field("{\"name\": \"x\", \"trust\": \"pinned\", \"trusted\": \"AB:CD\"}"))
        .isEqualTo("trusted profile_pin");
    assertThat(field("{\"name\": \"x\", \"trust\": \"pinned\"}"))
        .isEqualTo("trusted field_missing");
  }

  @Test
  void whoever_goes_by_a_profile_keeps_it_from_being_removed() throws Exception {
    var id = profile("");
    var room = server.post("/api/v1/rooms", "{\"name\": \"B1\"}").json().get("id").asLong();
    var chosen = "{\"profile\": " + id + "}";

    choose("rooms/" + room, "\"1\"", chosen);
    var site = server.get("/api/v1/site/transport-profile").json().get("version").asInt();
    choose("site", "\"" + site + "\"", chosen);
    var machine = server.post("/api/v1/machines", "{\"name\": \"B1-1\", \"room\": \"B1\"}");
    var transport = "/api/v1/machines/" + machine.json().at("/machine/id").asLong() + "/transport";

    assertThat(server.get(transport).json().get("from").asText()).isEqualTo("room");
    assertThat(server.get(transport).json().at("/counts/profile").asLong()).isEqualTo(id);
    assertThat(server.get(transport).json().at("/chosen/profile").isNull()).isTrue();
    var removal = server.request(PATH + "/" + id).header("If-Match", "\"1\"").DELETE();
    var refused = server.send(removal);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().at("/values/rooms").asText()).isEqualTo("1");
    var none = choose("site", "\"" + (site + 1) + "\"", "{}");
    assertThat(none.json().get("profile").isNull()).isTrue();
  }

  private ServerUnderTest.Answer choose(String place, @Nullable String tag, String body)
      throws Exception {
    var path = "/api/v1/" + place + "/transport-profile";
    var request = ServerUnderTest.json(server.request(path));
    if (tag != null) request.header("If-Match", tag);
    return server.send(request.PUT(BodyPublishers.ofString(body)));
  }

  @Test
  void a_choice_rests_on_the_one_that_was_seen_wherever_it_is_made() throws Exception {
    var id = profile("");
    var chosen = "{\"profile\": " + id + "}";
    var room = server.post("/api/v1/rooms", "{\"name\": \"E1\"}").json().get("id").asLong();
    var machine = server.post("/api/v1/machines", "{\"name\": \"E1-1\"}");
    var places = List.of("rooms/" + room, "machines/" + machine.json().at("/machine/id").asLong());

    for (var place : places) {
      var seen = server.get("/api/v1/" + place + "/transport-profile");
      var tag = seen.response().headers().firstValue("etag").orElseThrow();
      assertThat(choose(place, null, chosen).status()).isEqualTo(428);
      assertThat(choose(place, tag, "{\"profile\": 999999}").status()).isEqualTo(400);
      var kept = choose(place, tag, chosen);
      assertThat(kept.json().get("profile").asLong()).isEqualTo(id);
      assertThat(kept.response().headers().firstValue("etag").orElseThrow()).isNotEqualTo(tag);
      assertThat(choose(place, tag, "{}").status()).isEqualTo(412);
      var now = server.get("/api/v1/" + place + "/transport-profile").json();
      assertThat(now.get("profile").asLong()).as("what the quicker one chose").isEqualTo(id);
    }
  }

  @Test
  void a_key_that_changed_is_listed_accepted_once_and_recorded() throws Exception {
    var profiles = new JooqTransportProfiles(server.database());
    var keys =
        new JooqHostKeys(server.database(), profiles, KeyNews.NOBODY, InstantSource.system());
    keys.judge("changed.test", 22, new HostKey("ssh-ed25519", "A".repeat(43)));
    keys.judge("changed.test", 22, new HostKey("ssh-ed25519", "B".repeat(43)));

    var waiting = server.get("/api/v1/host-keys").json().at("/host_keys/0");
    assertThat(waiting.get("fingerprint").asText()).isEqualTo("SHA256:" + "B".repeat(43));
    var path = "/api/v1/host-keys/" + waiting.get("id").asLong();
    var accepted = server.post(path + "/accept", "{}");
    assertThat(accepted.json().get("state").asText()).isEqualTo("known");
    assertThat(accepted.json().get("decided_by").asText()).isEqualTo("operator");
    assertThat(server.post(path + "/accept", "{}").status()).isEqualTo(409);
    assertThat(server.delete(path).status()).isEqualTo(204);
    assertThat(server.delete(path).status()).isEqualTo(404);
    assertThat(server.get("/api/v1/audit?limit=20").response().body())
        .contains("key_accepted", "key_forgotten", "host/changed.test");
  }

  @Test
  void a_room_that_is_imaged_is_awaited_for_a_time_only() throws Exception {
    var room = server.post("/api/v1/rooms", "{\"name\": \"C1\"}").json().get("id").asLong();
    var path = "/api/v1/rooms/" + room + "/key-acceptance";

    assertThat(server.get(path).json().get("until").isNull()).isTrue();
    assertThat(server.put(path, "{\"hours\": 72}").json().get("opened_by").asText())
        .isEqualTo("operator");
    assertThat(server.get(path).json().get("until").isTextual()).isTrue();
    assertThat(server.put(path, "{\"hours\": 9999}").status()).isEqualTo(400);
    assertThat(server.delete(path).status()).isEqualTo(204);
    assertThat(server.get(path).json().get("until").isNull()).isTrue();
  }

  @Test
  void secrets_of_every_kind_are_taken_in_and_never_told() throws Exception {
    var path = "/api/v1/credentials/cache";
    var cache = "{\"kind\": \"ticket_cache\", \"username\": \"lab@EDU.TW\", \"ticket_cache\": ";
    assertThat(server.put(path, cache + "\"/run/secret-place\"}").status()).isEqualTo(204);
    assertThat(server.put(path, cache + "\"relative\"}").json().get("code").asText())
        .isEqualTo("path_not_absolute");

    var key = "{\"kind\": \"ssh_key\", \"username\": \"lab\", \"key\": \"hunter2\"}";
    var refused = server.put("/api/v1/credentials/key", key);
    assertThat(refused.json().get("code").asText()).isEqualTo("secret_not_pem");
    assertThat(refused.json().get("field").asText()).isEqualTo("key");
    assertThat(refused.response().body()).doesNotContain("hunter2");
    var keytab = "{\"kind\": \"keytab\", \"keytab\": \"AAAA\"}";
    assertThat(server.put("/api/v1/credentials/tab", keytab).json().get("code").asText())
        .isEqualTo("secret_keytab_damaged");
    var user = "{\"kind\": \"ticket_cache\", \"username\": \"lab\", \"ticket_cache\": \"/x\"}";
    assertThat(server.put(path, user).json().get("code").asText()).isEqualTo("user_not_principal");
    var list = server.get("/api/v1/credentials").response().body();
    assertThat(list).contains("\"kind\":\"ticket_cache\"").doesNotContain("secret-place");
  }

  @Test
  void a_pc_is_looked_at_from_outside_without_logging_in() throws Exception {
    var added = server.post("/api/v1/machines", "{\"name\": \"D1\", \"address\": \"127.0.0.77\"}");
    var id = added.json().at("/machine/id").asLong();

    var signs = server.post("/api/v1/machines/" + id + "/look", "{}").json().get("signs");

    assertThat(signs.at("/0/check").asText()).isEqualTo("name");
    assertThat(signs.at("/0/standing").asText()).isEqualTo("good");
    assertThat(signs.findValuesAsText("check")).contains("ping", "winrm", "winrm_https", "ssh");
    var shut =
        signs.valueStream().filter(sign -> sign.get("check").asText().equals("winrm")).findFirst();
    assertThat(shut.orElseThrow().get("standing").asText()).isEqualTo("bad");
    assertThat(shut.orElseThrow().get("advice").asText()).isEqualTo("fault.refused");
  }

  @Test
  void a_look_at_an_ssh_server_tells_its_key_and_keeps_nothing() throws Exception {
    var options = LabOptions.anyPorts().withSsh(SshSettings.usual());
    try (var lab = PracticeLab.start(ScenarioFile.load("healthy", 1), options)) {
      var id = profile(", \"protocol\": \"ssh\", \"port\": " + lab.pcs().getFirst().sshPort());
      var added = server.post("/api/v1/machines", "{\"name\": \"D2\", \"address\": \"127.0.0.1\"}");
      var place = "machines/" + added.json().at("/machine/id").asLong();
      assertThat(choose(place, "\"1\"", "{\"profile\": " + id + "}").status()).isEqualTo(200);
      var machine = "/api/v1/" + place;

      var signs = server.post(machine + "/look", "{}").json().get("signs");

      assertThat(signs.findValuesAsText("check")).contains("ssh", "host_key_first", "ssh_methods");
      assertThat(signs.findValuesAsText("fingerprint").getFirst()).endsWith("(ED25519)");
      assertThat(server.get(machine + "/transport").json().get("keys")).isEmpty();
    }
  }
}
