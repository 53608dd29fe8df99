package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.access.Role;

/** Users, invitations, tokens and what they may do. */
class UsersApiTest {
  private ServerUnderTest server;
  private Staff staff;
  private Browser admin;

  @BeforeEach
  void start() {
    server = new ServerUnderTest();
    staff = new Staff(server);
    admin = staff.browser(staff.hire("lin", Role.ADMINISTRATOR));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private JsonNode add(String name, String role) throws Exception {
    var body = "{\"name\":\"" + name + "\",\"role\":\"" + role + "\"}";
    var answer = admin.ask("POST", "/api/v1/users", body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.json();
  }

  private static String link(JsonNode view) {
    var path = view.get("path").asText();
    assertThat(path).startsWith("/#set-up=");
    return path.substring("/#set-up=".length());
  }

  private ServerUnderTest.Answer setUp(String link, String password) throws Exception {
    var body = "{\"link\":\"" + link + "\",\"password\":\"" + password + "\"}";
    return new Browser(server).ask("POST", "/api/v1/set-up", body);
  }

  @Test
  void an_invited_user_sets_a_password_once_and_logs_in() throws Exception {
    var link = link(add("chen", "viewer").get("link"));
    var chen = new Browser(server);

    assertThat(chen.logIn("chen", "").status()).isEqualTo(400);
    assertThat(setUp(link, "short").json().get("code").asText()).isEqualTo("password_too_short");
    assertThat(setUp(link, Staff.PASSWORD).status()).isEqualTo(200);
    assertThat(setUp(link, "another-long-one-77").status()).isEqualTo(410);
    assertThat(chen.logIn("chen", Staff.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void a_new_link_voids_the_former_and_its_password_ends_every_session() throws Exception {
    var added = add("chen", "viewer");
    var id = added.at("/user/id").asLong();
    var first = link(added.get("link"));
    var session = staff.browser(staff.users().byId(id).orElseThrow());

    var second = link(admin.ask("POST", "/api/v1/users/" + id + "/link", "").json());

    assertThat(setUp(first, Staff.PASSWORD).status()).isEqualTo(410);
    assertThat(session.get("/api/v1/session").status()).isEqualTo(200);
    assertThat(setUp(second, Staff.PASSWORD).status()).isEqualTo(200);
    assertThat(session.get("/api/v1/session").status()).isEqualTo(401);
  }

  @Test
  void two_who_edit_one_user_at_once_are_told_apart() throws Exception {
    var path = "/api/v1/users/" + add("chen", "viewer").at("/user/id").asText();
    var tag = admin.get(path).response().headers().firstValue("ETag").orElseThrow();

    var first = admin.ask("PATCH", path, "{\"role\":\"auditor\"}", tag);
    var second = admin.ask("PATCH", path, "{\"role\":\"operator\"}", tag);

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.response().headers().firstValue("ETag")).contains("\"2\"");
    assertThat(second.status()).isEqualTo(412);
    assertThat(second.json().get("code").asText()).isEqualTo("changed_meanwhile");
    assertThat(admin.get(path).json().get("role").asText()).isEqualTo("auditor");
    assertThat(admin.ask("PATCH", path, "{}").status()).isEqualTo(428);
    assertThat(admin.ask("DELETE", path, "", tag).status()).isEqualTo(412);
    assertThat(admin.ask("DELETE", path, "", "\"2\"").status()).isEqualTo(204);
    assertThat(admin.get(path).status()).isEqualTo(404);
  }

  @Test
  void other_rights_end_the_sessions_that_had_the_former_ones() throws Exception {
    var chen = staff.hire("chen", Role.OPERATOR);
    var browser = staff.browser(chen);

    admin.ask("PATCH", "/api/v1/users/" + chen.id(), "{\"role\":\"viewer\"}", "\"1\"");

    assertThat(browser.get("/api/v1/session").status()).isEqualTo(401);
  }

  @Test
  void the_last_administrator_stays_one() throws Exception {
    var path = "/api/v1/users/" + staff.users().page(null, 1).getFirst().id();

    for (var body : new String[] {"{\"role\":\"viewer\"}", "{\"disabled\":true}"}) {
      var answer = admin.ask("PATCH", path, body, "\"1\"");
      assertThat(answer.json().get("code").asText()).isEqualTo("user_last_administrator");
    }
    assertThat(admin.ask("DELETE", path, "", "\"1\"").status()).isEqualTo(409);
    add("wu", "administrator");
    assertThat(admin.ask("DELETE", path, "", "\"1\"").status()).isEqualTo(204);
  }

  @Test
  void what_cannot_be_is_told_by_its_field() throws Exception {
    add("chen", "viewer");

    assertThat(refused("{\"role\":\"viewer\"}")).isEqualTo("name");
    assertThat(refused("{\"name\":\"a b\",\"role\":\"viewer\"}")).isEqualTo("name");
    assertThat(refused("{\"name\":\"operator\",\"role\":\"viewer\"}")).isEqualTo("name");
    assertThat(refused("{\"name\":\"wu\",\"role\":\"king\"}")).isEqualTo("role");
    assertThat(refused("{\"name\":\"wu\",\"role\":\"viewer\",\"groups\":[99]}"))
        .isEqualTo("groups");
    var again = admin.ask("POST", "/api/v1/users", "{\"name\":\"CHEN\",\"role\":\"viewer\"}");
    assertThat(again.status()).isEqualTo(409);
  }

  private String refused(String body) throws Exception {
    var answer = admin.ask("POST", "/api/v1/users", body);
    assertThat(answer.status()).as(body).isEqualTo(400);
    return answer.json().get("field").asText();
  }

  @Test
  void users_come_a_page_at_a_time_and_never_with_a_hash() throws Exception {
    for (var name : new String[] {"a", "b", "c"}) add(name, "viewer");

    var first = admin.get("/api/v1/users?limit=3").json();
    var rest = admin.get("/api/v1/users?limit=3&after=" + first.get("next")).json();

    assertThat(first.get("users")).hasSize(3);
    assertThat(rest.get("users")).hasSize(1);
    assertThat(rest.get("next").isNull()).isTrue();
    assertThat(first.toString()).doesNotContain("argon2");
  }

  @Test
  void whoever_knows_the_present_password_sets_another_and_stays_logged_in() throws Exception {
    var chen = staff.hire("chen", Role.VIEWER);
    var elsewhere = staff.browser(chen);
    var here = staff.browser(chen);
    var cookie = here.cookie();

    assertThat(
            here.ask("PUT", "/api/v1/password", change("wrong one", "green-tractor-88x")).status())
        .isEqualTo(400);
    assertThat(here.ask("PUT", "/api/v1/password", change(Staff.PASSWORD, "password1")).status())
        .isEqualTo(400);
    assertThat(
            here.ask("PUT", "/api/v1/password", change(Staff.PASSWORD, "green-tractor-88x"))
                .status())
        .isEqualTo(200);

    assertThat(here.cookie()).isNotEqualTo(cookie);
    assertThat(here.ask("DELETE", "/api/v1/session", "").status()).isEqualTo(204);
    assertThat(elsewhere.get("/api/v1/session").status()).isEqualTo(401);
    assertThat(new Browser(server).logIn("chen", Staff.PASSWORD).status()).isEqualTo(401);
    assertThat(new Browser(server).logIn("chen", "green-tractor-88x").status()).isEqualTo(200);
  }

  private static String change(String present, String password) {
    return "{\"present\":\"" + present + "\",\"password\":\"" + password + "\"}";
  }

  @Test
  void a_token_is_shown_once_and_may_do_no_more_than_it_and_its_owner_may() throws Exception {
    var wu = staff.hire("wu", Role.ADMINISTRATOR);
    var body = "{\"name\":\"nightly\",\"rights\":[\"read\"],\"days\":1}";
    var made = staff.browser(wu).ask("POST", "/api/v1/tokens", body).json();
    var secret = made.get("secret").asText();

    assertThat(secret).startsWith("rc_");
    assertThat(status("GET", "/api/v1/runs", secret)).isEqualTo(200);
    assertThat(status("GET", "/api/v1/users", secret)).isEqualTo(403);
    assertThat(status("POST", "/api/v1/tokens", secret)).isEqualTo(403);
    assertThat(status("GET", "/api/v1/runs", secret + "x")).isEqualTo(401);
    assertThat(admin.get("/api/v1/tokens").response().body()).contains("nightly");
    assertThat(admin.get("/api/v1/tokens").response().body()).doesNotContain(secret);
    assertThat(
            staff
                .browser(staff.hire("chen", Role.VIEWER))
                .get("/api/v1/tokens")
                .json()
                .get("tokens"))
        .isEmpty();
    var path = "/api/v1/tokens/" + made.at("/token/id").asText();
    assertThat(status("DELETE", path, secret)).isEqualTo(204);
    assertThat(status("GET", "/api/v1/runs", secret)).isEqualTo(401);
  }

  @Test
  void a_tokens_rights_shrink_with_its_owners_and_end_with_them() throws Exception {
    var wu = staff.hire("wu", Role.ADMINISTRATOR);
    var made = staff.browser(wu).ask("POST", "/api/v1/tokens", "{\"name\":\"all\"}").json();
    var secret = made.get("secret").asText();
    assertThat(status("GET", "/api/v1/users", secret)).isEqualTo(200);

    admin.ask("PATCH", "/api/v1/users/" + wu.id(), "{\"role\":\"viewer\"}", "\"1\"");
    assertThat(status("GET", "/api/v1/users", secret)).isEqualTo(403);

    admin.ask("PATCH", "/api/v1/users/" + wu.id(), "{\"disabled\":true}", "\"2\"");
    assertThat(status("GET", "/api/v1/runs", secret)).isEqualTo(401);
  }

  @Test
  void nobody_makes_a_token_with_more_rights_than_they_have() throws Exception {
    var viewer = staff.browser(staff.hire("chen", Role.VIEWER));
    var answer =
        viewer.ask("POST", "/api/v1/tokens", "{\"name\":\"x\",\"rights\":[\"administer\"]}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("code").asText()).isEqualTo("right_not_yours");
  }

  private int status(String method, String path, String token) throws Exception {
    var request = new Browser(server).request(path).setHeader("Authorization", "Bearer " + token);
    var body = BodyPublishers.ofString("{}");
    return server.send(request.method(method, body)).status();
  }
}
