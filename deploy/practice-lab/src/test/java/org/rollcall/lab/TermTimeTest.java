package org.rollcall.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rollcall.lab.clock.SettableLabClock;

/** What becomes of a PC in the course of weeks. */
class TermTimeTest {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final long VALID_MINUTES = 259_200;

  private final SettableLabClock clock = new SettableLabClock(NOON);

  private Labs healthy() {
    return Labs.of("troubles", "T-healthy", LabOptions.anyPorts().withClock(clock));
  }

  @Test
  void an_imaged_pc_is_the_same_hardware_with_a_windows_of_today_that_nobody_has_activated()
      throws IOException {
    try (var lab = healthy()) {
      activate(lab);
      var before = facts(lab);
      clock.advance(Duration.ofDays(20));

      lab.pc().image();

      var after = facts(lab);
      assertThat(after.path("bios_uuid")).isEqualTo(before.path("bios_uuid"));
      assertThat(after.path("adapters")).isEqualTo(before.path("adapters"));
      assertThat(after.path("machine_sid")).isNotEqualTo(before.path("machine_sid"));
      assertThat(after.at("/service/cmid")).isNotEqualTo(before.at("/service/cmid"));
      assertThat(after.at("/windows/installed_at").asText()).isEqualTo(clock.instant().toString());
      assertThat(before.at("/windows/installed_at").asText()).isLessThan(NOON.toString());
      assertThat(office(lab).state()).isEqualTo("oob_grace");
    }
  }

  @Test
  void a_pc_that_is_started_after_a_week_has_renewed_itself_unless_its_kms_host_is_down()
      throws IOException {
    try (var lab = healthy()) {
      activate(lab);
      clock.advance(Duration.ofDays(6));
      lab.pc().reboot();
      assertThat(office(lab).minutes()).isLessThan(VALID_MINUTES);

      var kms = lab.lab().scenario().mainKms();
      lab.lab().kms().shut(kms);
      clock.advance(Duration.ofDays(2));
      lab.pc().reboot();
      assertThat(office(lab).minutes()).isLessThan(VALID_MINUTES);

      lab.lab().kms().open(kms);
      lab.pc().reboot();
      assertThat(office(lab).minutes()).isEqualTo(VALID_MINUTES);
    }
  }

  @Test
  void while_its_kms_host_is_down_nothing_is_activated_and_its_port_does_not_answer()
      throws IOException {
    try (var lab = healthy()) {
      var kms = lab.lab().scenario().mainKms();
      lab.lab().kms().shut(kms);
      activate(lab);
      assertThat(office(lab).state()).isEqualTo("oob_grace");
      assertThat(facts(lab).at("/probes/0/answered").asBoolean()).isFalse();

      lab.lab().kms().open(kms);
      activate(lab);
      assertThat(office(lab).state()).isEqualTo("licensed");
      assertThat(facts(lab).at("/probes/0/answered").asBoolean()).isTrue();
    }
  }

  @Test
  void what_nobody_activates_within_its_grace_asks_for_it_from_then_on() {
    try (var lab = healthy()) {
      clock.advance(Duration.ofMinutes(office(lab).minutes()));

      assertThat(office(lab).state()).isEqualTo("notification");
      assertThat(office(lab).minutes()).isZero();
    }
  }

  private static void activate(Labs lab) throws IOException {
    try (var client = lab.visit()) {
      client.run(Labs.OSPP + "/sethst:kms19.example.edu.tw", "");
      client.run(Labs.OSPP + "/act", "");
    }
  }

  private static JsonNode facts(Labs lab) throws IOException {
    try (var client = lab.visit()) {
      var said = client.run(Labs.POWERSHELL, Labs.FACTS).out();
      var json = said.substring(said.indexOf('{'), said.lastIndexOf('}') + 1); // between its marks
      return new ObjectMapper().readTree(json);
    }
  }

  private static ProductView office(Labs lab) {
    return lab.pc().products().getLast();
  }
}
