package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.access.Role;
import org.rollcall.web.IdentityProvider.Lie;

/** Logging in by an identity provider: out, and back again. */
class OidcLoginTest {
  private ServerUnderTest server;
  private IdentityProvider provider;

  @BeforeEach
  void start() throws Exception {
    server = new ServerUnderTest();
    provider = new IdentityProvider();
    var body =
        """
        {"name": "campus", "secret": "%s",
         "oidc": {"issuer": "%s", "client_id": "%s"},
         "mappings": [{"group": "staff", "role": "auditor"}]}
        """
            .formatted(IdentityProvider.SECRET, provider.issuer(), IdentityProvider.CLIENT);
    assertThat(server.post("/api/v1/login-providers", body).status()).isEqualTo(201);
  }

  @AfterEach
  void stop() {
    provider.close();
    server.close();
  }

  private HttpResponse<String> get(URI uri, String cookie) throws Exception {
    var request = HttpRequest.newBuilder(uri);
    if (!cookie.isEmpty()) request.header("Cookie", cookie);
    return server.send(request).response();
  }

  private static URI location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  private static String cookie(HttpResponse<String> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(set -> set.startsWith(name + "=") && !set.contains("Max-Age=0"))
        .map(set -> set.substring(0, set.indexOf(';')))
        .findFirst()
        .orElse("");
  }

  private HttpResponse<String> leave() throws Exception {
    return get(URI.create(server.uri() + "/api/v1/login-ways/campus"), "");
  }

  /** Out to the provider and back; what the server says to that. */
  private HttpResponse<String> journey() throws Exception {
    var out = leave();
    return get(provider.authorize(location(out)), cookie(out, "rollcall-journey"));
  }

  @Test
  void a_browser_goes_out_and_comes_back_logged_in_as_its_groups_say() throws Exception {
    var back = journey();

    assertThat(location(back)).hasPath("/").hasNoQuery().hasNoFragment();
    var browser = new Browser(server, cookie(back, "rollcall"), "");
    var who = browser.get("/api/v1/session").json();
    assertThat(who.get("name").asText()).isEqualTo("chen");
    assertThat(who.get("role").asText()).isEqualTo("auditor");
  }

  @Test
  void groups_that_the_token_leaves_out_are_asked_for() throws Exception {
    provider.reticent = true;
    var browser = new Browser(server, cookie(journey(), "rollcall"), "");

    assertThat(browser.get("/api/v1/session").json().get("role").asText()).isEqualTo("auditor");
  }

  @Test
  void what_is_sent_out_binds_the_answer_to_this_browser_and_this_time() throws Exception {
    var out = leave();
    provider.authorize(location(out));

    assertThat(provider.asked()).containsKeys("state", "nonce", "code_challenge");
    assertThat(provider.asked()).containsEntry("code_challenge_method", "S256");
    assertThat(provider.asked()).containsEntry("response_type", "code");
    var set = out.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(set).containsIgnoringCase("HttpOnly").contains("SameSite=Lax");
    assertThat(location(out).toString()).doesNotContain("secret");
  }

  @Test
  void a_link_that_somebody_else_began_logs_nobody_in() throws Exception {
    var back = provider.authorize(location(leave()));

    assertThat(location(get(back, ""))).hasFragment("login=login_refused");
    assertThat(location(get(back, "rollcall-journey=another"))).hasFragment("login=login_refused");
  }

  @Test
  void a_journey_is_made_once() throws Exception {
    var out = leave();
    var back = provider.authorize(location(out));
    var cookie = cookie(out, "rollcall-journey");

    assertThat(location(get(back, cookie))).hasNoFragment();
    assertThat(location(get(back, cookie))).hasFragment("login=login_refused");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void a_token_that_is_not_the_providers_for_us_and_now_logs_nobody_in(Lie lie) throws Exception {
    provider.lie = lie;
    var back = journey();

    assertThat(location(back)).hasFragment("login=login_away");
    assertThat(cookie(back, "rollcall")).isEmpty();
  }

  @Test
  void whoever_is_in_no_mapped_group_is_given_nothing() throws Exception {
    provider.groups = List.of("students");

    assertThat(location(journey())).hasFragment("login=login_nothing_given");
  }

  @Test
  void a_provider_cannot_make_somebody_a_user_who_is_there_already() throws Exception {
    new Staff(server).hire("chen", Role.ADMINISTRATOR);
    var back = journey();

    assertThat(location(back)).hasFragment("login=login_nothing_given");
    assertThat(cookie(back, "rollcall")).isEmpty();
  }

  @Test
  void a_user_stays_the_same_when_the_provider_renames_them() throws Exception {
    journey();
    provider.name = "chen.yihua";
    journey();

    assertThat(server.get("/api/v1/users").json().get("users")).hasSize(1);
  }

  @Test
  void a_provider_that_is_away_or_unknown_is_said_to_be() throws Exception {
    provider.close();

    assertThat(location(leave())).hasFragment("login=login_away");
    var unknown = get(URI.create(server.uri() + "/api/v1/login-ways/other"), "");
    assertThat(unknown.statusCode()).isEqualTo(404);
  }

  @Test
  void the_page_is_told_which_buttons_to_show() throws Exception {
    var ways = new Browser(server).get("/api/v1/login-ways").json();

    assertThat(ways.at("/providers/0").asText()).isEqualTo("campus");
    assertThat(ways.toString()).doesNotContain(provider.issuer());
  }

  @Test
  void an_issuer_elsewhere_is_only_taken_over_tls() throws Exception {
    var body = "{\"name\":\"x\",\"oidc\":{\"issuer\":\"http://id.example\",\"client_id\":\"c\"}}";
    var answer = server.post("/api/v1/login-providers", body);

    assertThat(answer.json().get("field").asText()).isEqualTo("oidc.issuer");
  }
}
