package org.rollcall.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.rollcall.lab.client.ClientNtlm;
import org.rollcall.lab.client.HttpLine;
import org.rollcall.lab.client.HttpReply;
import org.rollcall.lab.client.LabClient;

class LoginTest {
  private static final String PASSWORD = "Practice-2026!";

  @Test
  void the_right_password_is_let_in() throws Exception {
    assertThat(statusOf("T-healthy", new ClientNtlm("labadmin", PASSWORD))).isEqualTo(200);
    assertThat(statusOf("T-healthy", new ClientNtlm("LABADMIN", PASSWORD))).isEqualTo(200);
  }

  @Test
  void everybody_else_is_not() throws Exception {
    assertThat(statusOf("T-healthy", new ClientNtlm("labadmin", "guess"))).isEqualTo(401);
    assertThat(statusOf("T-healthy", new ClientNtlm("nobody", PASSWORD))).isEqualTo(401);
    assertThat(statusOf("T-password", new ClientNtlm("labadmin", PASSWORD))).isEqualTo(401);
    assertThat(statusOf("T-disabled", new ClientNtlm("labadmin", PASSWORD))).isEqualTo(401);
    assertThat(statusOf("T-no-negotiate", new ClientNtlm("labadmin", PASSWORD))).isEqualTo(401);
  }

  @Test
  void the_three_messages_have_to_belong_together() throws Exception {
    var forged = new ClientNtlm("labadmin", PASSWORD).withForgedMic();

    assertThat(statusOf("T-healthy", forged)).isEqualTo(401);
  }

  @Test
  void a_pc_with_a_wrong_clock_lets_in_who_echoes_its_time_and_nobody_else() throws Exception {
    var echoing = new ClientNtlm("labadmin", PASSWORD);
    var knowingBetter = new ClientNtlm("labadmin", PASSWORD).withOwnTime();

    assertThat(statusOf("T-clock", echoing)).isEqualTo(200);
    assertThat(statusOf("T-clock", knowingBetter)).isEqualTo(401);
  }

  @Test
  void a_locked_account_is_told_so() throws Exception {
    try (var lab = Labs.of("troubles", "T-locked");
        var line = line(lab)) {
      var ntlm = new ClientNtlm("labadmin", PASSWORD);
      var first = line.post(negotiate(ntlm.negotiate()), "", new byte[0]);
      var challenge = first.header("WWW-Authenticate").orElseThrow().substring(10);
      var last = ntlm.authenticate(Base64.getDecoder().decode(challenge));
      var reply = line.post(negotiate(last), "", new byte[0]);

      assertThat(reply.status()).isEqualTo(401);
      assertThat(text(reply)).contains("Code=\"1909\"");
    }
  }

  @Test
  void a_refusal_looks_like_one_of_http_sys_and_tells_the_pcs_own_time() throws Exception {
    try (var lab = Labs.of("troubles", "T-clock");
        var line = line(lab)) {
      var reply = line.post("", "", new byte[0]);
      var date =
          ZonedDateTime.parse(
              reply.header("Date").orElseThrow(), DateTimeFormatter.RFC_1123_DATE_TIME);

      assertThat(reply.status()).isEqualTo(401);
      assertThat(reply.header("Server")).contains("Microsoft-HTTPAPI/2.0");
      assertThat(reply.header("WWW-Authenticate")).contains("Negotiate");
      var ahead = Duration.between(lab.pc().clock().minusSeconds(18_000), date.toInstant());
      assertThat(ahead.toHours()).isBetween(4L, 5L);
    }
  }

  @Test
  void a_password_in_the_clear_is_not_taken() throws Exception {
    try (var lab = Labs.of("troubles", "T-healthy");
        var line = line(lab)) {
      var basic = ("labadmin:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
      var reply = line.post("Basic " + Base64.getEncoder().encodeToString(basic), "", new byte[0]);

      assertThat(reply.status()).isEqualTo(401);
    }
  }

  @Test
  void an_envelope_that_is_not_sealed_is_not_taken() throws Exception {
    try (var lab = Labs.of("troubles", "T-healthy");
        var line = line(lab)) {
      new LabClient(line, new ClientNtlm("labadmin", PASSWORD)).login();
      var envelope = "<s:Envelope xmlns:s='s'/>".getBytes(StandardCharsets.UTF_8);

      assertThat(line.post("", "application/soap+xml;charset=UTF-8", envelope).status())
          .isEqualTo(401);
    }
  }

  @Test
  void a_message_with_a_wrong_signature_is_not_taken() throws Exception {
    try (var lab = Labs.of("troubles", "T-healthy");
        var line = line(lab)) {
      var client = new LabClient(line, new ClientNtlm("labadmin", PASSWORD));
      client.login();
      var sealed = client.seal("<s:Envelope xmlns:s='s'/>".getBytes(StandardCharsets.UTF_8));
      sealed[sealed.length - 30] ^= 1;

      assertThat(line.post("", "multipart/encrypted", sealed).status()).isEqualTo(400);
    }
  }

  @Test
  void a_login_belongs_to_its_connection() throws Exception {
    try (var lab = Labs.of("troubles", "T-healthy");
        var one = line(lab);
        var other = line(lab)) {
      new LabClient(one, new ClientNtlm("labadmin", PASSWORD)).login();

      assertThat(other.post("", "", new byte[0]).status()).isEqualTo(401);
      assertThat(one.post("", "", new byte[0]).status()).isEqualTo(200);
    }
  }

  private static int statusOf(String pc, ClientNtlm ntlm) throws IOException {
    try (var lab = Labs.of("troubles", pc);
        var line = line(lab)) {
      return new LabClient(line, ntlm).login();
    }
  }

  private static HttpLine line(Labs lab) throws IOException {
    return HttpLine.to(lab.pc().port());
  }

  private static String negotiate(byte[] token) {
    return "Negotiate " + Base64.getEncoder().encodeToString(token);
  }

  private static String text(HttpReply reply) {
    return new String(reply.body(), StandardCharsets.UTF_8);
  }
}
