package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.access.Role;
import org.rollcall.web.ServerUnderTest.Answer;

class SavedListsApiTest {
  private static final String VIEWS = "/api/v1/views";
  private static final String ROOM =
      """
      {"name": "教室", "selector": "room:A101", "sort": "-expires", "columns": ["name", "office"],
       "shared": SHARED}""";

  private ServerUnderTest server;
  private Staff staff;

  @BeforeEach
  void start() {
    server = new ServerUnderTest();
    staff = new Staff(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String add(Browser browser, String shared) throws Exception {
    var added = browser.ask("POST", VIEWS, ROOM.replace("SHARED", shared));
    assertThat(added.status()).as(added.response().body()).isEqualTo(201);
    return VIEWS + "/" + added.json().get("id").asLong();
  }

  private static String code(Answer answer) throws Exception {
    return answer.status() + " " + answer.json().get("code").asText();
  }

  @Test
  void what_somebody_saved_is_theirs_alone_until_they_share_it() throws Exception {
    var wang = staff.browser(staff.hire("wang", Role.OPERATOR));
    var chen = staff.browser(staff.hire("chen", Role.OPERATOR));
    var path = add(wang, "false");

    var kept = wang.get(VIEWS).json().at("/views/0");
    assertThat(kept.get("name").asText()).isEqualTo("教室");
    assertThat(kept.get("sort").asText()).isEqualTo("-expires");
    assertThat(kept.get("columns")).hasSize(2);
    assertThat(kept.get("own").asBoolean()).isTrue();
    assertThat(chen.get(VIEWS).json().get("views")).isEmpty();
    assertThat(code(chen.get(path))).isEqualTo("404 list_not_there");

    wang.ask("PUT", path, ROOM.replace("SHARED", "true"), "\"1\"");
    assertThat(chen.get(VIEWS).json().at("/views/0/own").asBoolean(true)).isFalse();
    assertThat(code(chen.ask("DELETE", path, "", "\"2\""))).isEqualTo("403 list_of_another");
  }

  @Test
  void of_two_edits_the_second_is_told_and_what_is_removed_is_gone() throws Exception {
    var wang = staff.browser(staff.hire("wang", Role.VIEWER));
    var path = add(wang, "false");
    var anew = ROOM.replace("SHARED", "false").replace("A101", "A102");

    assertThat(wang.ask("PUT", path, anew, "\"1\"").status()).isEqualTo(200);
    assertThat(code(wang.ask("PUT", path, anew, "\"1\""))).isEqualTo("412 changed_meanwhile");
    assertThat(wang.get(path).json().get("selector").asText()).isEqualTo("room:A102");
    assertThat(wang.ask("DELETE", path, "", "\"2\"").status()).isEqualTo(204);
    var deeds = server.get("/api/v1/audit?on=" + path.replace("/api/v1/views", "view")).json();
    assertThat(deeds.path("deeds").findValuesAsText("code"))
        .as("what was refused is no deed")
        .containsExactly("view_removed", "view_changed", "view_saved");
    assertThat(deeds.at("/deeds/1/details/selector").asText()).isEqualTo("room:A102");
    assertThat(wang.get(VIEWS).json().get("views")).isEmpty();
  }

  @Test
  void who_only_looks_cannot_share_and_an_administrator_can_clear_away() throws Exception {
    var auditor = staff.browser(staff.hire("lin", Role.AUDITOR));
    var asked = auditor.ask("POST", VIEWS, ROOM.replace("SHARED", "true"));
    assertThat(code(asked)).isEqualTo("403 list_sharing");

    var shared = add(staff.browser(staff.hire("wang", Role.OPERATOR)), "true");
    var root = staff.browser(staff.hire("root", Role.ADMINISTRATOR));
    assertThat(root.ask("DELETE", shared, "", "\"1\"").status()).isEqualTo(204);
  }

  @Test
  void a_filter_that_nobody_understands_is_not_kept() throws Exception {
    var bad = server.post(VIEWS, "{\"name\": \"x\", \"selector\": \"rom:A101\"}");

    assertThat(code(bad)).isEqualTo("400 selector_key_unknown");
    var column = server.post(VIEWS, "{\"name\": \"x\", \"columns\": [\"cpu\"]}");
    assertThat(column.json().get("field").asText()).isEqualTo("columns[0]");
    assertThat(server.get(VIEWS).json().get("views")).isEmpty();
  }
}
