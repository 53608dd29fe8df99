package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MachinesApiTest {
  private static final String MACHINES = "/api/v1/machines";
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

  private static String selected(String selector) {
    return MACHINES + "?selector=" + URLEncoder.encode(selector, StandardCharsets.UTF_8);
  }

  private long add(String body) throws Exception {
    var answer = server.post(MACHINES, body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.json().at("/machine/id").asLong();
  }

  private ServerUnderTest.Answer patch(String path, String tag, String body) throws Exception {
    var request = ServerUnderTest.json(server.request(path)).header("If-Match", tag);
    return server.send(request.method("PATCH", BodyPublishers.ofString(body)));
  }

  @Test
  void a_machine_is_added_found_and_shown_with_all_that_was_said_of_it() throws Exception {
    var id =
        add(
            """
            {"name": "A101-01", "address": "10.1.1.1", "room": "A101", "mac": "00155D010203",
             "owner": "資訊中心", "serial_number": "7B0", "seat": {"row": 2, "column": 3},
             "labels": {"財產編號": "314"}, "note": "窗邊"}""");
    add("{\"name\": \"A102-01\", \"room\": \"A102\"}");

    var page = server.get(selected("ROOM:A101")).json();
    assertThat(page.get("total").asInt()).isEqualTo(1);
    assertThat(page.get("selector").asText()).isEqualTo("room:A101");
    assertThat(page.at("/machines/0/owner").asText()).isEqualTo("資訊中心");
    assertThat(page.at("/machines/0/seat/column").asInt()).isEqualTo(3);
    var one = server.get(MACHINES + "/" + id);
    assertThat(one.response().headers().firstValue("ETag")).contains("\"1\"");
    assertThat(one.json().at("/machine/labels/財產編號").asText()).isEqualTo("314");
    assertThat(server.post(MACHINES, "{\"name\": \"a101-01\"}").status()).isEqualTo(409);
    assertThat(server.get(MACHINES + "/9999").status()).isEqualTo(404);
  }

  @Test
  void of_two_who_edit_at_once_the_second_is_told() throws Exception {
    var path = MACHINES + "/" + add("{\"name\": \"A1\"}");

    assertThat(patch(path, "\"1\"", "{\"note\": \"first\"}").status()).isEqualTo(200);
    var second = patch(path, "\"1\"", "{\"note\": \"second\"}");
    assertThat(second.status()).isEqualTo(412);
    assertThat(second.json().get("code").asText()).isEqualTo("changed_meanwhile");
    assertThat(server.get(path).json().at("/machine/note").asText()).isEqualTo("first");
    var blind =
        server.send(
            ServerUnderTest.json(server.request(path))
                .method("PATCH", BodyPublishers.ofString("{}")));
    assertThat(blind.status()).isEqualTo(428);
  }

  @Test
  void a_bad_selector_is_answered_with_its_place_and_what_would_be_valid() throws Exception {
    var answer = server.get(selected("room:A101 renewl:expired"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("code").asText()).isEqualTo("selector_key_unknown");
    assertThat(answer.json().at("/values/offset").asText()).isEqualTo("10");
    assertThat(answer.json().at("/values/valid").asText()).startsWith("renewal, ");
  }

  @Test
  void one_edit_changes_all_that_a_selector_means() throws Exception {
    add("{\"name\": \"A1\", \"room\": \"A\"}");
    add("{\"name\": \"A2\", \"room\": \"A\"}");
    add("{\"name\": \"B1\", \"room\": \"B\"}");

    var body = "{\"selector\": \"room:A\", \"set\": {\"owner\": \"Math\"}}";
    var answer = server.post(MACHINES + "/edit", body).json();

    assertThat(answer.get("meant").asInt()).isEqualTo(2);
    assertThat(answer.get("changed").asInt()).isEqualTo(2);
    assertThat(server.get(selected("owner:Math")).json().get("total").asInt()).isEqualTo(2);
    assertThat(server.post(MACHINES + "/edit", body).json().get("changed").asInt()).isZero();
    var named = "{\"selector\": \"room:A\", \"set\": {\"name\": \"X\"}}";
    assertThat(server.post(MACHINES + "/edit", named).status()).isEqualTo(400);
  }

  @Test
  void a_retired_machine_is_visited_by_no_run() throws Exception {
    var run = server.order("A1", "A2").get("id").asLong();
    var id = server.get(selected("name:A1")).json().at("/machines/0/id").asLong();

    patch(MACHINES + "/" + id, "\"1\"", "{\"life_cycle\": \"retired\"}");

    var targets = server.get("/api/v1/runs/" + run + "/targets").json().get("targets");
    assertThat(targets)
        .extracting(target -> target.get("machine").asText() + " " + target.get("state").asText())
        .containsExactlyInAnyOrder("A1 ended", "A2 waiting");
    var again = "{\"machines\": [\"A1\"], \"kms\": {\"all\": \"k\"}, \"credential\": \"lab\"}";
    assertThat(server.post("/api/v1/runs", again).json().get("code").asText())
        .isEqualTo("machine_retired");
    assertThat(server.get(MACHINES).json().get("total").asInt()).isEqualTo(1);
  }

  @Test
  void a_run_is_ordered_over_what_a_selector_means() throws Exception {
    add("{\"name\": \"A1\", \"room\": \"A\"}");
    add("{\"name\": \"B1\", \"room\": \"B\"}");
    var order = "{\"selector\": \"room:A\", \"kms\": {\"all\": \"k\"}, \"credential\": \"lab\"}";

    assertThat(server.post("/api/v1/runs", order).json().at("/tally/total").asInt()).isEqualTo(1);
    var none = server.post("/api/v1/runs", order.replace("room:A", "room:C"));
    assertThat(none.json().get("code").asText()).isEqualTo("selector_means_none");
    var wrong = server.post("/api/v1/runs", order.replace("room:A", "rom:A"));
    assertThat(wrong.json().get("field").asText()).isEqualTo("selector");
  }

  @Test
  void a_list_as_a_file_runs_nothing_in_a_spreadsheet() throws Exception {
    add("{\"name\": \"A1\", \"note\": \"=cmd|' /c calc'!A0\"}");

    var file = server.get(MACHINES + "/export").response().body();

    assertThat(file).contains("A1").contains("'=cmd").doesNotContain(",=cmd");
  }

  @Test
  void rooms_and_groups_are_kept_and_what_fits_is_proposed() throws Exception {
    var room = "{\"name\": \"A101\", \"building\": \"Main\", \"subnets\": [\"10.1.1.9/24\"]}";
    assertThat(server.post("/api/v1/rooms", room).json().at("/subnets/0").asText())
        .isEqualTo("10.1.1.0/24");
    assertThat(server.get("/api/v1/buildings").json().at("/buildings/0").asText())
        .isEqualTo("Main");
    add("{\"name\": \"A1\", \"room\": \"A101\"}");
    var group = server.post("/api/v1/groups", "{\"name\": \"Lab\", \"selector\": \"ROOM:a101\"}");
    assertThat(group.json().get("machines").asInt()).isEqualTo(1);
    assertThat(group.json().get("selector").asText()).isEqualTo("room:a101");

    var completions = "/api/v1/selectors/completions?text=-ro";
    assertThat(server.get(completions).json().at("/proposals/0").asText()).isEqualTo("room:");
    var values = server.get("/api/v1/selectors/completions?text=x%20room:a10&at=10").json();
    assertThat(values.at("/proposals/0").asText()).isEqualTo("A101");
    assertThat(values.get("offset").asInt()).isEqualTo(7);
    var all = server.get("/api/v1/selectors/completions?text=room:&at=5").json();
    assertThat(all.at("/proposals/0").asText()).isEqualTo("A101");
  }

  @Test
  void a_file_has_the_columns_that_are_shown_as_text_and_as_a_sheet() throws Exception {
    add("{\"name\": \"A1\", \"room\": \"A 101\", \"owner\": \"IT\"}");
    var path = MACHINES + "/export?columns=name,owner,room";

    var text = server.get(path).response();
    assertThat(text.body()).isEqualTo("\uFEFFname,owner,room\r\nA1,IT,A 101\r\n");
    var sheet = server.get(path + "&format=xlsx").response();
    assertThat(sheet.headers().firstValue("Content-Disposition").orElse(""))
        .contains("machines.xlsx");
    assertThat(sheet.body()).startsWith("PK");
    assertThat(server.get(path + "&format=pdf").json().get("field").asText()).isEqualTo("format");
    assertThat(server.get(path + ",cpu").json().get("field").asText()).isEqualTo("columns");
  }

  @Test
  void every_figure_of_the_answer_equals_the_list_that_it_names() throws Exception {
    add("{\"name\": \"A1\", \"room\": \"A 101\"}");
    add("{\"name\": \"A2\"}");

    var figures = server.get("/api/v1/figures").json();

    assertThat(figures.get("machines").asInt()).isEqualTo(2);
    assertThat(figures.get("rooms")).hasSize(2);
    for (var room : figures.get("rooms")) {
      var list = server.get(selected(room.get("selector").asText())).json();
      assertThat(list.get("total").asInt()).isEqualTo(room.get("machines").asInt());
    }
  }
}
