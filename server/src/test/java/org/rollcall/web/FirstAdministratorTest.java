package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.access.people.FirstAdministrator;
import org.rollcall.access.people.Refusal;

/** The first start: by a link, by a file, and never by a password that others know. */
class FirstAdministratorTest {
  private ServerUnderTest server;
  private FirstAdministrator first;
  private final Instant now = Staff.now();

  @BeforeEach
  void start() {
    server = new ServerUnderTest();
    first = server.bean(FirstAdministrator.class);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int setUp(String link, String password) throws Exception {
    var body = "{\"link\":\"" + link + "\",\"password\":\"" + password + "\"}";
    return new Browser(server).ask("POST", "/api/v1/set-up", body).status();
  }

  @Test
  void there_is_no_password_until_somebody_has_set_one() throws Exception {
    first.link(now);

    for (var guess : new String[] {"admin", "password", "rollcall", "changeme"}) {
      assertThat(new Browser(server).logIn("admin", guess).status()).isEqualTo(401);
    }
  }

  @Test
  void the_link_lets_one_set_the_password_and_come_in_as_administrator() throws Exception {
    var link = first.link(now).orElseThrow().text();

    assertThat(setUp(link, Staff.PASSWORD)).isEqualTo(200);

    var answer = new Browser(server).logIn("admin", Staff.PASSWORD);
    assertThat(answer.json().get("role").asText()).isEqualTo("administrator");
    assertThat(first.link(now)).isEmpty();
    assertThat(setUp(link, "another-tractor-99x")).isEqualTo(410);
  }

  @Test
  void each_start_gives_a_link_as_long_as_nobody_can_log_in() {
    assertThat(first.link(now)).isPresent();
    assertThat(first.link(now)).isPresent();
    assertThat(new Staff(server).users().page(null, 10)).hasSize(1);
  }

  @Test
  void a_link_of_the_day_before_yesterday_is_dead() throws Exception {
    var link = first.link(now.minusSeconds(48 * 3_600)).orElseThrow().text();

    assertThat(setUp(link, Staff.PASSWORD)).isEqualTo(410);
  }

  @Test
  void a_password_from_a_file_is_taken_once_and_held_to_the_same_rules() throws Exception {
    assertThatThrownBy(() -> first.setPassword("password1", now)).isInstanceOf(Refusal.class);

    assertThat(first.setPassword(Staff.PASSWORD, now)).isTrue();
    assertThat(first.setPassword("another-tractor-99x", now)).isFalse();
    assertThat(new Browser(server).logIn("admin", Staff.PASSWORD).status()).isEqualTo(200);
  }
}
