package org.rollcall.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.inventory.Protocol;

/** Do the terms of a run survive being kept, and can they be set to something senseless? */
class TermsJsonTest {
  @Test
  void what_is_written_is_read_again() {
    var terms =
        new Terms(
            new Terms.Way("labadmin", Protocol.WINRM_HTTPS, 5986),
            new Terms.Limits(250, 40, Duration.ofSeconds(30)),
            List.of(3, 20),
            new Terms.BrakeSetting(30, 5),
            true,
            new Terms.Wake(true, true));

    assertThat(TermsJson.read(TermsJson.write(terms))).isEqualTo(terms);
  }

  @Test
  void terms_from_before_there_were_any_are_those_of_a_list() {
    assertThat(TermsJson.read("{\"version\":1}")).isEqualTo(Terms.ONE_SHOT);
  }

  @Test
  void a_brake_that_never_acts_cannot_be_had() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Terms.BrakeSetting(100, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new Terms.BrakeSetting(50, 1_000_000));
  }

  @Test
  void only_what_was_woken_can_be_shut_down_again() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Terms.Wake(false, true));
  }
}
