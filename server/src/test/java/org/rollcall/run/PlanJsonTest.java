package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rollcall.activation.Application;
import org.rollcall.activation.KmsAddress;

class PlanJsonTest {
  private static final Plan PLAN =
      new Plan(
          Set.of(Application.WINDOWS, Application.OFFICE),
          Map.of(
              Application.WINDOWS, new KmsAddress("2001:db8::1", 1689),
              Application.OFFICE, new KmsAddress("kms19.example.edu.tw", 1688)),
          Duration.ofDays(45),
          Plan.Mode.INSIST,
          Duration.ofSeconds(90));

  @Test
  void a_plan_is_kept_in_this_form_which_later_versions_must_read() {
    assertThat(PlanJson.write(PLAN))
        .isEqualTo(
            "{\"version\":1,\"products\":[\"office\",\"windows\"],"
                + "\"hosts\":{\"office\":\"kms19.example.edu.tw:1688\","
                + "\"windows\":\"[2001:db8::1]:1689\"},\"horizon_minutes\":64800,"
                + "\"mode\":\"insist\",\"visit_timeout_seconds\":90}");
    assertThat(PlanJson.read(PlanJson.write(PLAN))).isEqualTo(PLAN);
  }

  @Test
  void modes_are_called_what_they_were_always_called() {
    assertThat(Arrays.stream(Plan.Mode.values()).map(Plan.Mode::code))
        .containsExactly("activate", "insist", "read");
  }

  @Test
  void a_plan_of_a_newer_version_is_not_guessed_at() {
    var newer = PlanJson.write(PLAN).replace("\"version\":1", "\"version\":2");

    assertThatThrownBy(() -> PlanJson.read(newer)).hasMessageContaining("newer version");
  }

  @Test
  void a_plan_covers_something_and_takes_its_time() {
    assertThatThrownBy(() -> Plan.of(Map.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> planOf(Duration.ofDays(-1), Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> planOf(Duration.ZERO, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Plan.of(PLAN.hosts()).horizon()).isEqualTo(Duration.ofDays(30));
  }

  private static Plan planOf(Duration horizon, Duration visitTimeout) {
    return new Plan(PLAN.products(), PLAN.hosts(), horizon, Plan.Mode.ACTIVATE, visitTimeout);
  }
}
