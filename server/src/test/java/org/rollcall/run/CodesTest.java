package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.diagnosis.FindingCode;
import org.rollcall.inventory.Protocol;

/** What is stored, sent and exported never changes its name: a failure here breaks what is kept. */
class CodesTest {
  @Test
  void outcomes_are_called_what_they_were_always_called() {
    assertThat(TargetsContract.everyOutcome().stream().map(Outcome::code).distinct())
        .containsExactly(
            "activated",
            "already_active",
            "partly_activated",
            "refused",
            "blocked",
            "nothing_to_activate",
            "unconfirmed",
            "not_reached",
            "cut_off",
            "stopped",
            "crashed");
    assertThat(Outcome.class.getPermittedSubclasses()).hasSize(11);
  }

  @Test
  void outcomes_are_written_in_their_columns_as_they_always_were() {
    assertThat(TargetsContract.everyOutcome().stream().map(OutcomeColumns::of).map(CodesTest::row))
        .containsExactly(
            "activated - - -",
            "already_active - - -",
            "partly_activated - - -",
            "refused - 0xC004F074 activate",
            "refused - - set-host",
            "blocked - - clock_off,clone",
            "nothing_to_activate - - -",
            "unconfirmed - - -",
            "not_reached no_answer - -",
            "not_reached login_refused - -",
            "not_reached login_refused - clock_skew",
            "cut_off timed_out - -",
            "stopped - - brake",
            "crashed - - 00000000-0000-4000-8000-000000000001");
  }

  private static String row(OutcomeColumns columns) {
    return String.join(
        " ",
        columns.code(),
        columns.fault() == null ? "-" : columns.fault(),
        columns.errorCode() == null ? "-" : columns.errorCode(),
        columns.detail() == null ? "-" : columns.detail());
  }

  @Test
  void states_and_means_are_called_what_they_were_always_called() {
    assertThat(Arrays.stream(TargetState.values()).map(TargetState::code))
        .containsExactly("waiting", "running", "owed", "ended");
    assertThat(Arrays.stream(RunState.values()).map(RunState::code))
        .containsExactly("created", "running", "paused", "stopping", "finished");
    assertThat(Arrays.stream(Means.values()).map(Means::code))
        .containsExactly("script_host", "cim", "text");
    assertThat(Arrays.stream(Protocol.values()).map(Protocol::code))
        .containsExactly("winrm", "winrm-https", "ssh");
  }

  @Test
  void a_code_that_a_newer_version_wrote_is_said_to_be_so() {
    assertThatThrownBy(() -> new OutcomeColumns("teleported", null, null, null).outcome())
        .hasMessageContaining("newer version");
    assertThatThrownBy(() -> TargetState.ofCode("asleep")).hasMessageContaining("newer version");
  }

  @Test
  void what_is_no_code_is_none() {
    for (var text : List.of("", "No", "a b", "x".repeat(61), "1st", "a\n")) {
      assertThatThrownBy(() -> new FaultCode(text)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new FindingCode(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_machine_that_is_off_neither_harms_nor_succeeds() {
    for (var absent : List.of("name_not_found", "refused", "no_answer")) {
      assertThat(new Outcome.NotReached(new FaultCode(absent)).kind())
          .isEqualTo(Outcome.Kind.ABSENT);
      assertThat(new Outcome.CutOff(new FaultCode(absent)).kind()).isEqualTo(Outcome.Kind.HARM);
    }
    for (var present : List.of("login_refused", "tls_untrusted", "nonsense", "not_administrator")) {
      assertThat(new Outcome.NotReached(new FaultCode(present)).kind())
          .isEqualTo(Outcome.Kind.HARM);
    }
  }
}
