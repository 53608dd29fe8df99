package org.rollcall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.access.Role;
import org.rollcall.access.User;

/** Logging in with a phone, with the codes for a lost one, and without. */
class TwoFactorTest {
  private static final String PRESENT = "{\"present\":\"" + Staff.PASSWORD + "\"}";

  private ServerUnderTest server;
  private Staff staff;
  private User chen;
  private Browser browser;
  private String secret = "";

  @BeforeEach
  void start() {
    server = new ServerUnderTest();
    staff = new Staff(server);
    chen = staff.hire("chen", Role.VIEWER);
    browser = staff.browser(chen);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** What the phone shows so many steps from now. */
  private String phone(int steps) throws Exception {
    var generator = new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(30), 6);
    var key = new SecretKeySpec(decoded(secret), "RAW");
    Instant at = Staff.now().plusSeconds(30L * steps);
    return generator.generateOneTimePasswordString(key, at);
  }

  private static byte[] decoded(String base32) {
    var bits = new BigInteger("0");
    for (var i = 0; i < base32.length(); i++) {
      var value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(i));
      bits = bits.shiftLeft(5).or(BigInteger.valueOf(value));
    }
    var bytes = bits.toByteArray();
    var exact = new byte[base32.length() * 5 / 8];
    var length = Math.min(bytes.length, exact.length);
    System.arraycopy(bytes, bytes.length - length, exact, exact.length - length, length);
    return exact;
  }

  private JsonNode enrol() throws Exception {
    var enrolment = browser.ask("POST", "/api/v1/two-factor", PRESENT).json();
    secret = enrolment.get("secret").asText();
    assertThat(enrolment.get("uri").asText()).startsWith("otpauth://totp/").contains(secret);
    return browser.ask("PUT", "/api/v1/two-factor", "{\"code\":\"" + phone(-1) + "\"}").json();
  }

  private int logIn(String code) throws Exception {
    return new Browser(server).logIn("chen", Staff.PASSWORD, code).status();
  }

  @Test
  void once_confirmed_the_phone_is_asked_for_and_the_password_alone_is_not_enough()
      throws Exception {
    assertThat(enrol().get("on").asBoolean()).isTrue();

    var without = new Browser(server).logIn("chen", Staff.PASSWORD);

    assertThat(without.status()).isEqualTo(401);
    assertThat(without.json().get("code").asText()).isEqualTo("login_code_missing");
    assertThat(logIn("000000")).isEqualTo(401);
    assertThat(logIn(phone(0))).isEqualTo(200);
  }

  @Test
  void a_code_counts_once_also_while_the_phone_still_shows_it() throws Exception {
    enrol();
    var code = phone(0);

    assertThat(logIn(code)).isEqualTo(200);
    assertThat(logIn(code)).isEqualTo(401);
    assertThat(logIn(phone(1))).isEqualTo(200);
    assertThat(logIn(phone(0))).isEqualTo(401);
  }

  @Test
  void a_code_for_a_lost_phone_works_once() throws Exception {
    var recovery = enrol().get("recovery_codes");
    assertThat(recovery).hasSize(10);
    var code = recovery.get(3).asText();

    assertThat(logIn(code)).isEqualTo(200);
    assertThat(logIn(code)).isEqualTo(401);
    assertThat(logIn(recovery.get(4).asText().toLowerCase(Locale.ROOT))).isEqualTo(200);
    assertThat(browser.get("/api/v1/two-factor").json().get("recovery_left").asInt()).isEqualTo(8);
  }

  @Test
  void guessing_codes_shuts_the_account_as_guessing_passwords_does() throws Exception {
    enrol();
    for (var i = 0; i < 5; i++) logIn("00000" + i);

    assertThat(logIn(phone(0))).isEqualTo(429);
  }

  @Test
  void a_phone_that_never_showed_a_code_is_never_asked_for() throws Exception {
    browser.ask("POST", "/api/v1/two-factor", PRESENT);

    assertThat(browser.ask("PUT", "/api/v1/two-factor", "{\"code\":\"000000\"}").status())
        .isEqualTo(400);
    assertThat(logIn("")).isEqualTo(200);
  }

  @Test
  void an_open_session_is_not_enough_to_change_the_second_factor() throws Exception {
    enrol();
    var wrong = "{\"present\":\"not it at all\"}";

    assertThat(browser.ask("POST", "/api/v1/two-factor", wrong).status()).isEqualTo(400);
    assertThat(browser.ask("POST", "/api/v1/two-factor/off", wrong).status()).isEqualTo(400);
    assertThat(browser.ask("POST", "/api/v1/two-factor/off", PRESENT).status()).isEqualTo(200);
    assertThat(logIn("")).isEqualTo(200);
  }

  @Test
  void turning_it_on_ends_other_sessions_and_renews_this_one() throws Exception {
    var elsewhere = staff.browser(chen);
    var before = browser.cookie();

    enrol();

    assertThat(elsewhere.get("/api/v1/session").status()).isEqualTo(401);
    assertThat(browser.cookie()).isNotEqualTo(before);
    assertThat(browser.get("/api/v1/session").status()).isEqualTo(200);
  }

  @Test
  void an_administrator_takes_it_off_somebody_who_lost_everything() throws Exception {
    enrol();

    assertThat(server.delete("/api/v1/users/" + chen.id() + "/two-factor").status()).isEqualTo(204);
    assertThat(logIn("")).isEqualTo(200);
  }
}
