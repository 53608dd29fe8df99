package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.access.Role;
import org.rollcall.access.User;
import org.rollcall.inventory.Subnet;
import org.rollcall.web.exposure.Exposure;

/** Logging in and out with a browser. */
class LoginTest {
  private static final Exposure BEHIND_PROXY =
      new Exposure(
          "127.0.0.1", 0, List.of("rollcall.example"), null, List.of(new Subnet("127.0.0.1/32")));

  private ServerUnderTest server;
  private Staff staff;
  private User chen;
  private Browser browser;

  @BeforeEach
  void start() {
    server = new ServerUnderTest();
    staff = new Staff(server);
    chen = staff.hire("chen", Role.VIEWER);
    browser = new Browser(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String code(ServerUnderTest.Answer answer) throws Exception {
    return answer.json().path("code").asText();
  }

  @Test
  void the_right_password_begins_a_session_that_says_who_it_is() throws Exception {
    var answer = browser.logIn("Chen", Staff.PASSWORD);

    assertThat(answer.status()).isEqualTo(200);
    var who = browser.get("/api/v1/session").json();
    assertThat(who.get("name").asText()).isEqualTo("chen");
    assertThat(who.get("role").asText()).isEqualTo("viewer");
    assertThat(who.get("rights")).hasSize(1);
    assertThat(who.get("by").asText()).isEqualTo("session");
    assertThat(who.get("csrf_token").asText()).isEqualTo(answer.json().get("csrf_token").asText());
  }

  @Test
  void the_cookie_is_out_of_reach_for_scripts_and_other_sites() throws Exception {
    var set = browser.logIn("chen", Staff.PASSWORD).response().headers().firstValue("Set-Cookie");

    assertThat(set.orElseThrow())
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Strict", "Path=/");
    assertThat(set.orElseThrow()).doesNotContain("Domain", "Max-Age", "Expires");
  }

  @Test
  void under_tls_the_cookie_is_for_this_host_and_tls_alone() throws Exception {
    try (var proxied = new ServerUnderTest(BEHIND_PROXY)) {
      new Staff(proxied).hire("lin", Role.VIEWER);
      var answer = new Browser(proxied).logIn("lin", Staff.PASSWORD);

      assertThat(answer.response().headers().firstValue("Set-Cookie").orElseThrow())
          .startsWith("__Host-rollcall=")
          .contains("Secure", "Path=/");
    }
  }

  @Test
  void wrong_users_and_wrong_passwords_are_told_alike() throws Exception {
    var wrong = browser.logIn("chen", "not it at all");
    var unknown = browser.logIn("wang", "not it at all");

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(unknown.response().body()).isEqualTo(wrong.response().body());
    assertThat(code(wrong)).isEqualTo("login_wrong");
    assertThat(browser.cookie()).isEmpty();
  }

  @Test
  void a_disabled_user_is_refused_and_thrown_out() throws Exception {
    browser.logIn("chen", Staff.PASSWORD);
    staff.users().change(chen.id(), 1, new User.Grant(Role.VIEWER, Set.of(), true));

    assertThat(browser.get("/api/v1/session").status()).isEqualTo(401);
    assertThat(code(new Browser(server).logIn("chen", Staff.PASSWORD))).isEqualTo("login_wrong");
  }

  @Test
  void five_wrong_passwords_shut_the_account_also_for_the_right_one() throws Exception {
    for (var i = 0; i < 5; i++) browser.logIn("chen", "wrong " + i);

    var answer = browser.logIn("chen", Staff.PASSWORD);

    assertThat(answer.status()).isEqualTo(429);
    assertThat(code(answer)).isEqualTo("login_locked_out");
    assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
    assertThat(server.delete("/api/v1/users/" + chen.id() + "/lock-out").status()).isEqualTo(204);
    assertThat(browser.logIn("chen", Staff.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void a_name_that_nobody_has_is_shut_as_one_that_somebody_has() throws Exception {
    for (var i = 0; i < 5; i++) browser.logIn("wang", "wrong " + i);

    assertThat(browser.logIn("wang", "wrong").status()).isEqualTo(429);
  }

  @Test
  void a_right_password_forgives_the_wrong_ones_before_it() throws Exception {
    for (var round = 0; round < 3; round++) {
      for (var i = 0; i < 4; i++) browser.logIn("chen", "wrong " + i);
      assertThat(browser.logIn("chen", Staff.PASSWORD).status()).isEqualTo(200);
    }
  }

  @Test
  void many_names_from_one_address_shut_the_address() throws Exception {
    for (var i = 0; i < 31; i++) browser.logIn("user" + i, "Spring2026!");

    assertThat(browser.logIn("chen", Staff.PASSWORD).status()).isEqualTo(429);
  }

  @Test
  void behind_a_proxy_the_address_is_the_one_that_the_proxy_saw() throws Exception {
    try (var proxied = new ServerUnderTest(BEHIND_PROXY)) {
      new Staff(proxied).hire("lin", Role.VIEWER);
      for (var i = 0; i < 31; i++) tryFrom(proxied, "user" + i, "198.51.100.1, 203.0.113." + 9);

      assertThat(tryFrom(proxied, "lin", "198.51.100.77, 203.0.113.9")).isEqualTo(429);
      assertThat(tryFrom(proxied, "lin", "203.0.113.9, 203.0.113.10")).isEqualTo(200);
    }
  }

  private static int tryFrom(ServerUnderTest server, String user, String forwarded)
      throws Exception {
    var body = "{\"user\":\"" + user + "\",\"password\":\"" + Staff.PASSWORD + "\"}";
    var request =
        new Browser(server)
            .request("/api/v1/session")
            .header("X-Forwarded-For", forwarded)
            .POST(BodyPublishers.ofString(body));
    return server.send(request).status();
  }

  @Test
  void logging_in_again_gives_another_id_and_ends_the_former_session() throws Exception {
    browser.logIn("chen", Staff.PASSWORD);
    var former = browser.cookie().orElseThrow();
    browser.logIn("chen", Staff.PASSWORD);

    assertThat(browser.cookie()).isPresent().get().isNotEqualTo(former);
    var old = new Browser(server, former, "");
    assertThat(old.get("/api/v1/session").status()).isEqualTo(401);
  }

  @Test
  void an_id_that_somebody_else_chose_is_no_session() throws Exception {
    var fixed = new Browser(server, "rollcall=chosen-by-somebody-else", "");
    fixed.logIn("chen", Staff.PASSWORD);

    assertThat(fixed.cookie().orElseThrow()).doesNotContain("chosen");
  }

  @Test
  void whoever_logs_out_is_out_here_and_not_elsewhere() throws Exception {
    var elsewhere = staff.browser(chen);
    browser.logIn("chen", Staff.PASSWORD);
    var cookie = browser.cookie().orElseThrow();

    assertThat(browser.ask("DELETE", "/api/v1/session", "").status()).isEqualTo(204);

    assertThat(browser.cookie()).isEmpty();
    assertThat(new Browser(server, cookie, "").get("/api/v1/session").status()).isEqualTo(401);
    assertThat(elsewhere.get("/api/v1/session").status()).isEqualTo(200);
  }

  @Test
  void whoever_logs_out_everywhere_is_out_everywhere() throws Exception {
    var elsewhere = staff.browser(chen);
    browser.logIn("chen", Staff.PASSWORD);

    assertThat(browser.ask("DELETE", "/api/v1/sessions", "").status()).isEqualTo(204);

    assertThat(elsewhere.get("/api/v1/session").status()).isEqualTo(401);
  }

  @Test
  void a_user_sees_their_sessions_and_ends_one_and_nobody_elses() throws Exception {
    var elsewhere = staff.browser(chen);
    var lin = staff.browser(staff.hire("lin", Role.ADMINISTRATOR));
    browser.logIn("chen", Staff.PASSWORD);

    var sessions = browser.get("/api/v1/sessions").json().get("sessions");

    assertThat(sessions).hasSize(2);
    assertThat(sessions.get(0).get("here").asBoolean()).isTrue();
    var path = "/api/v1/sessions/" + sessions.get(1).get("id").asText();
    assertThat(lin.ask("DELETE", path, "").status()).isEqualTo(404);
    assertThat(browser.ask("DELETE", path, "").status()).isEqualTo(204);
    assertThat(elsewhere.get("/api/v1/session").status()).isEqualTo(401);
  }

  @Test
  void what_changes_something_wants_the_pages_token_beside_the_cookie() throws Exception {
    var admin = staff.browser(staff.hire("lin", Role.ADMINISTRATOR));
    var cookie = admin.cookie().orElseThrow();
    var body = "{\"at_once\": 3}";

    assertThat(new Browser(server, cookie, "").ask("PUT", "/api/v1/site", body).status())
        .isEqualTo(403);
    assertThat(new Browser(server, cookie, "00").ask("PUT", "/api/v1/site", body).status())
        .isEqualTo(403);
    assertThat(admin.ask("PUT", "/api/v1/site", body).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Origin, https://evil.example",
    "Origin, null",
    "Origin, http://127.0.0.1:1"
  })
  void another_sites_page_is_refused_even_with_everything_right(String header, String value)
      throws Exception {
    var admin = staff.browser(staff.hire("lin", Role.ADMINISTRATOR));
    var request = admin.request("/api/v1/site").header(header, value);
    var answer = admin.send(request.PUT(BodyPublishers.ofString("{}")));

    assertThat(code(answer)).isEqualTo("page_foreign");
  }

  @Test
  void nobody_is_logged_in_by_another_sites_page() throws Exception {
    var body = "{\"user\":\"chen\",\"password\":\"" + Staff.PASSWORD + "\"}";
    var request =
        browser
            .request("/api/v1/session")
            .header("Sec-Fetch-Site", "cross-site")
            .POST(BodyPublishers.ofString(body));

    assertThat(browser.send(request).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"user\":\"chen\"}",
        "{\"user\":\"chen\",\"password\":\"\"}",
        "{\"user\":\"chen\",\"password\":7}",
        "{\"user\":\"chen\",\"password\":\"x\",\"role\":\"administrator\"}"
      })
  void half_a_login_is_told_by_its_field_and_is_no_login(String body) throws Exception {
    var answer = browser.ask("POST", "/api/v1/session", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("field").asText()).isNotEmpty();
  }

  @Test
  void a_hostile_name_is_a_wrong_name() throws Exception {
    for (var name : new String[] {"' or 1=1 --", "*)(uid=*", "\u202Enehc", "a\nb"}) {
      var json = new ObjectMapper().writeValueAsString(name);
      var body = "{\"user\":" + json + ",\"password\":\"x\"}";
      assertThat(browser.ask("POST", "/api/v1/session", body).status()).as(name).isEqualTo(401);
    }
  }
}
